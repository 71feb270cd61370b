import { textField } from '../../../pages/authentik/widgets/row.ts';
import type { Journey } from '../controls.ts';
import { dialogButton, named } from '../subjects.ts';
import { listControls } from './lists.ts';

/** System > Certificates. */
export const certificateJourney: Journey = {
  id: 'certificates',
  says: 'the list of certificates and the form that generates one',
  screens: [
    {
      id: 'certificates',
      captures: ['certificate-list.aria'],
      open: ({ certificates }) => certificates.open(),
      controls: [
        ...listControls('certificates', ({ certificates }) => certificates, {
          role: 'searchbox',
          label: /^Table Search$/,
        }),
        {
          id: 'certificates.generate',
          find: ({ certificates }) => certificates.createButton,
          inSnapshot: { role: 'button', label: /^Generate/ },
        },
      ],
    },
    {
      id: 'certificate-form',
      captures: ['certificate-generate-form.aria'],
      open: async ({ certificates }) => {
        await certificates.createButton.click();
        await textField(certificates.form, 'commonName').waitFor();
      },
      controls: named({
        'certificate-form': ({ certificates }) => certificates.form,
        'certificate-form.common-name': {
          find: ({ certificates }) => textField(certificates.form, 'commonName'),
          inSnapshot: { role: 'textbox', label: /^Common Name( \*)?$/ },
        },
        'certificate-form.dialog': {
          find: ({ certificates }) => certificates.dialog,
          inSnapshot: { role: 'dialog', label: /Certificate-Key Pair$/ },
        },
        'certificate-form.submit': {
          find: (subjects) => dialogButton(subjects, subjects.words.of('submitCertificate')),
          inSnapshot: { role: 'button', label: /^Generate/ },
        },
      }),
    },
  ],
};
