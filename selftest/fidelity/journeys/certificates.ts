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
      open: ({ certificates }) => certificates.open(),
      controls: [
        ...listControls('certificates', ({ certificates }) => certificates),
        { id: 'certificates.generate', find: ({ certificates }) => certificates.createButton },
      ],
    },
    {
      id: 'certificate-form',
      open: async ({ certificates }) => {
        await certificates.createButton.click();
        await textField(certificates.form, 'commonName').waitFor();
      },
      controls: named({
        'certificate-form': ({ certificates }) => certificates.form,
        'certificate-form.common-name': ({ certificates }) => textField(certificates.form, 'commonName'),
        'certificate-form.dialog': ({ certificates }) => certificates.dialog,
        'certificate-form.submit': (subjects) =>
          dialogButton(subjects, subjects.words.of('submitCertificate')),
      }),
    },
  ],
};
