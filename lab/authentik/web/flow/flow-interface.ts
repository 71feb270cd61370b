/** The pages of flows; `ak-skip-to-content` stays undefined here, as on the real ones. */
import '../elements/messages.ts';
import './executor.ts';
