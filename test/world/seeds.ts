import fc from 'fast-check'

// Random tests draw the same cases in every run, so that a red run tells of the change; another seed draws others.
fc.configureGlobal({ seed: Number(process.env.WARDWORK_SEED ?? 20_261_124) })
