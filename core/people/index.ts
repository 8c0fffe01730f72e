export { ruleOf, rulesFor, unfit, unfitInvited, type Unfit } from './fitness.ts'
export {
  credentialOn, entryOn, isForEnforcement, mayFollow, stateOn,
  type Credential, type CredentialKind, type CredentialState, type CredentialStatus, type Person, type Recusal, type ServiceEntry, type StatusEntry,
} from './person.ts'
export { recusalOf, registerFacts, teamRules, type Crew, type TakingPart, type TeamRule } from './team.ts'
