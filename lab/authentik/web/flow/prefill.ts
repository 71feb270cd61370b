/**
 * What a password manager typed into the fields behind the body while a name was asked for; the stages that ask for it
 * later begin with it.
 */
export const prefill = { password: '', code: '' };
