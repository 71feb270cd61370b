import type { SignInElsewhere } from '../pages/authentik/login/elsewhere.ts';

/** Signs somebody in at the lab's own identity provider (LAB_SIGN_IN=source): its page has two fields and a button. */
const signIn: SignInElsewhere = async ({ credentials, page, type }) => {
  await page.getByLabel('Username').fill(credentials.username);
  await type(page.getByLabel('Password'), credentials.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
};

export default signIn;
