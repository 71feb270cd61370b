import { AuthenticationMethods } from '../pages/engomo/authentication-methods.ts';
import { ClientPage } from '../pages/engomo/client-page.ts';
import type { Composer, ComposerAccount } from '../pages/engomo/composer.ts';
import type { Control } from '../pages/engomo/control.ts';
import { EngomoUsers } from '../pages/engomo/users.ts';
import type { Guard } from './guard.ts';
import type { Recorder } from './recorder.ts';

/** Time a form has to open, in milliseconds. */
const OPENS_WITHIN = 8_000;

/** The guide's way through the composer, looked at and recorded; forms are opened and left, never sent. */
export class Walk {
  readonly #composer: Composer;
  readonly #methods: AuthenticationMethods;
  readonly #users: EngomoUsers;
  readonly #recorder: Recorder;
  readonly #guard: Guard;
  readonly #startAddress: string;
  /** What could not be walked, and why. */
  readonly gaps: string[] = [];

  /** @param startAddress of engomo’s start page (clause F1). */
  constructor(composer: Composer, recorder: Recorder, guard: Guard, startAddress: string) {
    this.#startAddress = startAddress;
    this.#composer = composer;
    this.#methods = new AuthenticationMethods(composer.screen);
    this.#users = new EngomoUsers(composer.screen);
    this.#recorder = recorder;
    this.#guard = guard;
  }

  /**
   * Walks clauses D1 to E4.
   *
   * @param method name of an authentication method whose settings may be looked at.
   */
  async whole(account: ComposerAccount, method: string): Promise<void> {
    await this.#tried('the start page', () => this.#startPage());
    await this.#login(account);
    await this.#tried('the list of authentication methods', () => this.#methodList());
    await this.#tried('the form of a new authentication method', () => this.#newMethod());
    await this.#tried(`the settings of the method "${method}"`, () => this.#settings(method));
    await this.#tried('the list of users', () => this.#userList());
    await this.#tried('the form of a new user', () => this.#newUser());
  }

  async #startPage(): Promise<void> {
    const page = new ClientPage(
      this.#composer.screen.page,
      this.#startAddress,
      this.#composer.screen.dialect,
    );
    await page.open();
    await this.#recorder.record('start-page', ['cookieNotice', 'cookieDismissal', 'email', 'arrow']);
  }

  async #login({ username, password }: ComposerAccount): Promise<void> {
    const composer = this.#composer;
    await composer.open();
    const asked = [
      'composerUsername',
      'composerPassword',
      'composerLogIn',
      'cookieNotice',
      'cookieDismissal',
    ] as const;
    await this.#recorder.record('login', asked);
    await composer.enter(username, password);
    await composer.screen.atRest(500);
    await this.#recorder.record('after-login', ['passwordNag', 'later']);
    await composer.arrived();
    await this.#recorder.record('menu', ['menu', 'server', 'usersAndDevices']);
  }

  async #methodList(): Promise<void> {
    await this.#composer.steadily(() => this.#composer.openServer());
    await this.#recorder.record('server', ['authentication']);
    await this.#composer.steadily(async () => {
      await this.#composer.openAuthentication();
      await this.#methods.shown();
    });
    await this.#recorder.record('authentication', ['authenticationPage', 'addMethod']);
  }

  async #newMethod(): Promise<void> {
    await this.#guard.during(async () => {
      await this.#methods.addButton.click();
      await this.#opened(this.#methods.name);
      await this.#recorder.record('new-method', ['methodName', 'methodType', 'createMethod', 'leave']);
      await this.#methods.type.open();
      await this.#recorder.record('new-method-types', ['openIdConnect']);
      this.#recorder.offered('openIdConnect', await this.#methods.type.offered());
    });
    await this.#again();
  }

  async #settings(method: string): Promise<void> {
    await this.#composer.steadily(async () => {
      await this.#composer.openAuthentication();
      await this.#methods.shown();
    });
    if (!(await this.#methods.list.has(method))) throw new Error('there is no such method');
    await this.#guard.during(async () => {
      await this.#methods.open(method);
      await this.#recorder.record('method', ['issuer', 'clientId', 'clientSecret', 'save']);
    });
    await this.#again();
  }

  async #userList(): Promise<void> {
    await this.#composer.steadily(async () => {
      await this.#composer.openUsersAndDevices();
      await this.#users.shown();
    });
    await this.#recorder.record('users', ['usersTab', 'users', 'devices', 'search', 'addUser']);
  }

  async #newUser(): Promise<void> {
    await this.#guard.during(async () => {
      await this.#users.addButton.click();
      await this.#opened(this.#users.username);
      const asked = [
        'username',
        'authenticator',
        'appPermission',
        'composerPermission',
        'save',
        'leave',
      ] as const;
      await this.#recorder.record('new-user', asked);
    });
    await this.#again();
  }

  /** Leaves whatever is open by loading the composer anew: what was not saved is gone. */
  async #again(): Promise<void> {
    await this.#composer.goToStart();
  }

  async #opened(field: Control): Promise<void> {
    await field.located(OPENS_WITHIN);
  }

  /** Goes on with the next part when one cannot be walked; what was shown instead is recorded. */
  async #tried(what: string, walk: () => Promise<void>): Promise<void> {
    try {
      await walk();
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      this.gaps.push(`${what}: ${error.message}`);
      await this.#recorder.record(`instead-of-${what.replace(/[^a-z]+/gi, '-')}`, []);
    }
  }
}
