import fontAwesome from '@patternfly/patternfly/base/patternfly-fa-icons.css';
import patternflyIcons from '@patternfly/patternfly/base/patternfly-pf-icons.css';
import { unsafeCSS } from 'lit';

/**
 * Fonts belong to the document, a shadow root cannot load them; and PatternFly's rules want an ancestor
 * (`* .fa-edit`), which an icon directly below a shadow root has not.
 */
const forShadowRoots = (sheet: string): string =>
  sheet.replaceAll(/@font-face\s*\{[^}]*\}/g, '').replaceAll('* .', '.');

/** Style sheet of the icon classes `fas fa-…` and `pf-icon pf-icon-…`, for use inside shadow roots. */
export const icons = unsafeCSS(forShadowRoots(fontAwesome) + forShadowRoots(patternflyIcons));
