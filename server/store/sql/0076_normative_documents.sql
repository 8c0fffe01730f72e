-- Normative documents, with their review, filing and correction: a register of its own.
alter table register_version drop constraint register_version_register_check;
alter table register_version add constraint register_version_register_check
  check (register in ('item', 'offence', 'benchmark', 'list', 'standard', 'period', 'plan', 'cap', 'fee', 'reward', 'basis', 'power', 'area', 'numbering', 'normativeDocument'));
