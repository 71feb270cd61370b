import { Control } from './control.ts';
import type { Term } from './dialect.ts';
import { DropDown } from './drop-down.ts';
import { queryOf } from './queries.ts';
import type { Screen } from './screen.ts';

/** How a permission can be granted: a box or switch, or a drop-down with yes and no. */
type Widget = 'box' | 'yes or no';

/** A permission of a user (clause E6). */
export class Permission {
  readonly box: Control;
  readonly #screen: Screen;
  readonly #term: Term;

  constructor(screen: Screen, term: Term) {
    this.#screen = screen;
    this.#term = term;
    this.box = new Control(screen, term);
  }

  /** Whether it is granted. */
  async isGranted(): Promise<boolean> {
    if ((await this.#widget()) === 'box') {
      const box = await this.box.located();
      return box.evaluate((element) =>
        element instanceof HTMLInputElement
          ? element.checked
          : (element.getAttribute('aria-checked') ?? element.getAttribute('aria-pressed')) === 'true',
      );
    }
    const chosen = (await this.#dropDown().chosen()).toLowerCase();
    return this.#screen.dialect.yes.candidates.some(
      (candidate) => 'text' in candidate && candidate.text.toLowerCase() === chosen,
    );
  }

  /** Grants or withdraws it. */
  async set(granted: boolean): Promise<void> {
    if ((await this.#widget()) === 'box') await this.box.click();
    else await this.#dropDown().chooseTerm(granted ? 'yes' : 'no');
    if ((await this.isGranted()) === granted) return;
    throw new Error(
      `engomo’s permission "${this.#term}" did not become ${granted ? 'granted' : 'withdrawn'}`,
    );
  }

  async #widget(): Promise<Widget> {
    if (await this.box.isVisible()) return 'box';
    return (await this.#screen.shows(this.#dropDown().wanted.query)) ? 'yes or no' : 'box';
  }

  /** The same words, for a drop-down. */
  #dropDown(): DropDown {
    const entry = { ...this.#screen.dialect[this.#term], kind: 'drop-down' as const };
    return new PermissionDropDown(this.#screen, this.#term, {
      entry,
      query: { ...queryOf(this.#screen.dialect, this.#term), kind: entry.kind },
    });
  }
}

/** A drop-down under the name of a permission. */
class PermissionDropDown extends DropDown {
  readonly #as: Pick<Control['wanted'], 'entry' | 'query'>;

  constructor(screen: Screen, term: Term, as: Pick<Control['wanted'], 'entry' | 'query'>) {
    super(screen, term);
    this.#as = as;
  }

  override get wanted(): Control['wanted'] {
    return { ...this.#as, term: this.term };
  }
}
