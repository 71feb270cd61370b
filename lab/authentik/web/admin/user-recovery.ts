import { css, html, type TemplateResult } from 'lit';
import '../elements/forms-modal.ts';
import { capability, word } from '../elements/interface.ts';
import type { UserRow } from './user-model.ts';
import './user-password-form.ts';

/** Look of the buttons that help somebody back in. */
export const recoveryStyles = css`
  #recovery-request-buttons {
    display: flex;
    flex-direction: row;
    flex-wrap: wrap;
    gap: 0.375rem;
  }
  #recovery-request-buttons > *,
  #update-password-request .pf-c-button {
    margin: 0;
  }
`;

/** The buttons that help somebody back in; the brand of a fresh install has no recovery flow. */
export const recoveryButtons = (user: UserRow): TemplateResult =>
  html`<ak-forms-modal size="pf-m-md" id="update-password-request">
      <span slot="submit">${word('submitPassword')}</span>
      <span slot="header"
        >${
          capability('fieldNames') === 'label'
            ? `Update ${user.name === '' ? user.username : user.name}'s password`
            : 'Update password'
        }</span
      >
      <ak-user-password-form
        username=${user.username}
        email=${user.email}
        slot="form"
        .instancePk=${user.pk}
      ></ak-user-password-form>
      <button slot="trigger" class="pf-c-button pf-m-secondary">Set password</button>
    </ak-forms-modal>
    <p>To create a recovery link, set a recovery flow for the current brand.</p>`;
