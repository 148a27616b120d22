/** English sentences of people. Its shape is the contract: every other locale must have the same keys. */
export const people = {
  signIn: {
    title: 'Sign in',
    login: 'Name',
    password: 'Password',
    code: 'Number from your authenticator',
    codeNote: 'Six digits, new every 30 seconds.',
    submit: 'Sign in',
    help: 'Forgotten? An administrator of your unit can set a new password.',
  },
  problems: {},
}
