import { Button, Input, Select } from 'antd'
import { useRef, useState, type PointerEvent } from 'react'
import { sendFile } from '../evidence/upload.ts'
import { UploadsField } from '../evidence/UploadsField.tsx'
import { useActingOrgan } from '../frame/acting.ts'
import { problemOf } from '../frame/queries.ts'
import { Field } from '../parts/Field.tsx'
import { words } from '../words/index.ts'
import { TextArea, TextField, type PartProps } from './fields.tsx'
import type { SignatureForm } from './measureForm.ts'

const says = words.measures
const roles = Object.entries(says.signAses).map(([value, label]) => ({ value, label }))

/** Who signs, as what, on which day; drawn on the screen or photographed. Who will not is recorded with a witness. */
export function Signatures({ matter, value, errors, set }: PartProps) {
  const { signatures, unsigned } = value
  const latest = useRef(signatures)
  latest.current = signatures
  const change = (at: number, changes: Partial<SignatureForm>) => set({ signatures: latest.current.map((one, index) => (index === at ? { ...one, ...changes } : one)) })
  return (
    <>
      <Field name="record.signatures" label={says.signatures} required={false} errors={errors} group>
        {() => (
          <ol className="answers">
            {signatures.map((one, at) => (
              <li key={at}>
                <Input aria-label={`${says.signatures}${at + 1}：${says.signer}`} placeholder={says.signer} value={one.name} onChange={(event) => change(at, { name: event.target.value })} />
                <Select aria-label={`${says.signatures}${at + 1}：${says.signAs}`} value={one.as} options={roles} onChange={(as) => change(at, { as })} />
                <Picture one={one} at={at} onPicture={(picture) => change(at, { picture })} />
                <button type="button" className="text-button" aria-label={`${says.signatures}${at + 1}：${words.forms.remove}`} onClick={() => set({ signatures: latest.current.filter((_, index) => index !== at) })}>{words.forms.remove}</button>
              </li>
            ))}
            <li><Button onClick={() => set({ signatures: [...signatures, { name: '', as: signatures.length === 0 ? 'asked' : 'supervisor', on: matter.today }] })}>{says.addSignature}</Button></li>
          </ol>
        )}
      </Field>
      <label className="check-line"><input type="checkbox" checked={unsigned.on} onChange={(event) => set({ unsigned: { ...unsigned, on: event.target.checked } })} /> {says.unsigned}</label>
      {unsigned.on && (
        <>
          <TextField name="record.unsigned.who" label={says.unsignedWho} value={unsigned.who} errors={errors} onChange={(who) => set({ unsigned: { ...unsigned, who } })} />
          <TextArea name="record.unsigned.says" label={says.unsignedSays} required value={unsigned.says} errors={errors} onChange={(text) => set({ unsigned: { ...unsigned, says: text } })} />
          <TextField name="record.unsigned.witness" label={says.witness} value={unsigned.witness} errors={errors} onChange={(witness) => set({ unsigned: { ...unsigned, witness } })} />
          <TextField name="record.unsigned.witnessAs" label={says.witnessAs} value={unsigned.witnessAs} errors={errors} onChange={(witnessAs) => set({ unsigned: { ...unsigned, witnessAs } })} />
        </>
      )}
    </>
  )
}

function Picture({ one, at, onPicture }: { one: SignatureForm; at: number; onPicture: (id: string) => void }) {
  const [drawing, setDrawing] = useState(false)
  if (one.picture) return <span><span aria-hidden>✓ </span>{says.drawn}</span>
  return (
    <span className="spaced">
      {drawing ? <Pad name={one.name} onDone={(id) => { onPicture(id); setDrawing(false) }} /> : <Button onClick={() => setDrawing(true)}>{says.draw}</Button>}
      {!drawing && <><span className="quiet">{says.photographSigned}</span><UploadsField id={`signature-${at}`} value={[]} accept="image/png,image/jpeg" camera onAdd={({ id }) => onPicture(id)} onRemove={() => {}} /></>}
    </span>
  )
}

/** A field to sign in, by finger, pen or mouse; the picture is sent like any other file. */
function Pad({ name, onDone }: { name: string; onDone: (id: string) => void }) {
  const organ = useActingOrgan()?.organ.id
  const canvas = useRef<HTMLCanvasElement>(null)
  const [state, setState] = useState<{ drawn: boolean; busy: boolean; trouble?: string }>({ drawn: false, busy: false })
  const draw = (event: PointerEvent<HTMLCanvasElement>, begin: boolean) => {
    const pen = canvas.current?.getContext('2d')
    if (!pen || (!begin && event.buttons === 0)) return
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect()
    const [x, y] = [(event.clientX - left) * (event.currentTarget.width / width), (event.clientY - top) * (event.currentTarget.height / height)]
    if (begin) {
      event.currentTarget.setPointerCapture(event.pointerId)
      Object.assign(pen, { lineWidth: 4, lineCap: 'round', lineJoin: 'round', strokeStyle: '#000' }) // ink on white, whatever the theme
      pen.beginPath()
      pen.moveTo(x, y)
    } else {
      pen.lineTo(x, y)
      pen.stroke()
    }
    if (!state.drawn) setState({ drawn: true, busy: false })
  }
  const clear = () => { canvas.current?.getContext('2d')?.clearRect(0, 0, canvas.current.width, canvas.current.height); setState({ drawn: false, busy: false }) }
  const keep = () => {
    setState({ drawn: true, busy: true })
    canvas.current?.toBlob((blob) => {
      const send = async () => onDone((await (await sendFile(new File([blob!], `${name || says.signatures}.png`, { type: 'image/png', lastModified: 0 }), organ, () => {})).done).id)
      send().catch((error: unknown) => setState({ drawn: true, busy: false, trouble: problemOf(error as Error)?.sentence ?? words.troubles.unclear }))
    })
  }
  return (
    <span className="pad">
      <canvas ref={canvas} width={900} height={300} role="img" aria-label={says.signHere(name)} onPointerDown={(event) => draw(event, true)} onPointerMove={(event) => draw(event, false)} />
      <span className="spaced">
        <Button disabled={!state.drawn} loading={state.busy} onClick={keep}>{says.keep}</Button>
        <button type="button" className="text-button" onClick={clear}>{says.clear}</button>
        {state.trouble && <span className="field-error"><span aria-hidden>▲ </span>{state.trouble}</span>}
      </span>
    </span>
  )
}
