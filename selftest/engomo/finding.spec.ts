import { expect, test as base, type Page } from '@playwright/test';
import { browserOptions } from '../../fixtures/run/browser.ts';
import { loadSettings } from '../../fixtures/settings/settings.ts';
import { Control } from '../../pages/engomo/control.ts';
import { dialect, type Term } from '../../pages/engomo/dialect.ts';
import { spoken } from '../../pages/engomo/dialect-file.ts';
import { DropDown } from '../../pages/engomo/drop-down.ts';
import { List } from '../../pages/engomo/list.ts';
import { Screen } from '../../pages/engomo/screen.ts';
import { sightingsOf } from '../../pages/engomo/sightings.ts';

const test = base.extend<object, { readonly launched: object }>({
  launchOptions: [({}, use) => use(browserOptions(loadSettings({}))), { scope: 'worker', box: true }],
});

/** Time to look for what is not there, in milliseconds. */
const PATIENCE = 800;

const screenOf = (page: Page): Screen => new Screen(page, dialect, null, PATIENCE);

/** The value of the `id` that stands in the page for the right element. */
async function idOf(page: Page, term: Term): Promise<string | null> {
  const place = await new Control(screenOf(page), term).located();
  return place.evaluate((element) => element.closest('[id]')?.id ?? null);
}

const right = (name: string, term: Term, html: string): { name: string; term: Term; html: string } => ({
  name,
  term,
  html,
});

/** Pages in which the element with the id `it` is the one that is meant, each by one hint alone. */
const ways = [
  right('role and name', 'issuer', '<label for="it">Issuer</label><input id="it">'),
  right('a mark for required fields', 'issuer', '<label for="it">Issuer <b>*</b></label><input id="it">'),
  right(
    'a label beside it, in a row of a table',
    'issuer',
    '<table><tr><td>Client ID:</td><td><input></td></tr><tr><td>Issuer:</td><td><input id="it"></td></tr></table>',
  ),
  right(
    'a label beside it, in a definition list',
    'clientId',
    '<dl><dt>Issuer</dt><dd><input></dd><dt>Client ID</dt><dd><input id="it"></dd></dl>',
  ),
  right(
    'a label above it, in the element before',
    'clientId',
    '<div>Issuer</div><div><input></div><div>Client ID</div><div><input id="it"></div>',
  ),
  right(
    'a label above it, with an explanation between',
    'issuer',
    '<div>Issuer</div><small style="display:block">Address of the provider</small><input id="it">',
  ),
  right(
    'a label drawn beside it, whatever the order of the document',
    'issuer',
    '<div style="display:flex;flex-direction:row-reverse;justify-content:flex-end"><input id="it"><span>Issuer</span></div>',
  ),
  right('its placeholder', 'clientId', '<input placeholder="Client ID" id="it"><input placeholder="Issuer">'),
  right(
    'its placeholder, below a field that has a label',
    'clientId',
    '<div>Issuer</div><div><input></div><div><input id="it" placeholder="Client ID"></div>',
  ),
  right(
    'its own label, not that of the field above',
    'issuer',
    '<div>Issuer</div><div><input id="it"></div><div><input placeholder="Client ID"></div>',
  ),
  right('its title', 'clientId', '<input title="Client ID" id="it"><input title="Issuer">'),
  right('the only one that asks for an address', 'email', '<input type="email" id="it"><input type="text">'),
  right(
    'the tooltip of an icon',
    'addUser',
    '<section><h2>Users</h2><i id="it" title="Add user" onclick="1">&nbsp;&nbsp;&nbsp;</i></section>',
  ),
  right(
    'the class of an icon',
    'addUser',
    '<div><div class="h">Users</div><span id="it" class="ui-icon ui-icon-plusthick" onclick="1" style="display:inline-block;width:16px;height:16px"></span></div>',
  ),
  right(
    'the ligature of an icon font',
    'addUser',
    '<section><h2>Users</h2><button id="it"><i style="font-family:Material Icons">add</i></button></section>',
  ),
  right(
    'the title inside an svg',
    'addUser',
    '<section><h2>Users</h2><button id="it"><svg width="16" height="16"><title>plus</title></svg></button></section>',
  ),
  right(
    'the name of an image',
    'arrow',
    '<label>E-mail <input></label><a id="it" href="#"><img width="16" height="16" src="/icons/arrow-right.svg"></a>',
  ),
  right(
    'its place at the right of the section’s head',
    'addUser',
    '<section><h2 style="display:inline">Users</h2><button id="it"><svg width="16" height="16"></svg></button></section>',
  ),
  right(
    'the section the guide names, of two with a plus each',
    'addUser',
    '<div class="c"><h3>Devices</h3><button>+</button></div><div class="c"><h3>Users</h3><button id="it">+</button></div>',
  ),
  right(
    'the section, where nothing surrounds it',
    'addUser',
    '<h3>Users</h3><button id="it">+</button><p>none</p><h3>Devices</h3><button>+</button><p>none</p>',
  ),
  right(
    'what stands on top',
    'username',
    '<div><label>Username <input></label></div><dialog open style="position:fixed;inset:0;width:90%;height:90%"><label>Username <input id="it"></label></dialog>',
  ),
  right(
    'the company of its form',
    'save',
    '<header><button>Save</button></header><main><form><label>Issuer <input></label><button id="it">Save</button></form></main>',
  ),
  right(
    'a word in German',
    'save',
    '<form><label>Aussteller <input></label><button id="it">Speichern</button></form>',
  ),
  right(
    'a field inside a shadow root',
    'issuer',
    '<x-field><template shadowrootmode="open"><span>Issuer</span><input id="it"></template></x-field>',
  ),
  right(
    'a drop-down that is no select',
    'authenticator',
    '<span>Authenticator</span><div id="it" role="combobox" tabindex="0">engomo</div>',
  ),
  right(
    'a check box with its text behind it',
    'composerPermission',
    '<div><input type="checkbox"> App <input type="checkbox" id="it"> Composer</div>',
  ),
  right(
    'a word of a menu nothing marks as clickable',
    'server',
    '<nav><ul><li id="it">Server</li></ul></nav>',
  ),
];

for (const { name, term, html } of ways) {
  test(`found by ${name}`, async ({ page }) => {
    await page.setContent(html);

    expect(await idOf(page, term), `${term} is the element with the id "it"`).toBe('it');
  });
}

test('found in a frame', async ({ page }) => {
  await page.setContent(
    '<iframe srcdoc="<label>Issuer <input id=it></label>" width="400" height="200"></iframe>',
  );

  expect(await idOf(page, 'issuer'), 'the field in the frame').toBe('it');
});

test('found when it appears late', async ({ page }) => {
  await page.setContent('<main></main>');
  await page.evaluate(() => {
    setTimeout(() => {
      document.body.innerHTML = '<label>Issuer <input id="it"></label>';
    }, 400);
  });

  expect(await idOf(page, 'issuer'), 'the field that came late').toBe('it');
});

/** Pages a person could not decide about. */
const doubts = [
  right('two fields of one name', 'issuer', '<label>Issuer <input></label><label>Issuer <input></label>'),
  right(
    'two plus icons in one section',
    'addUser',
    '<section><h2>Users</h2><div><button>+</button></div><div><button>+</button></div></section>',
  ),
  right(
    'two entries of the menu that lead to two places',
    'server',
    '<nav><a href="#one">Server</a> <a href="#two">Server</a></nav>',
  ),
];

for (const { name, term, html } of doubts) {
  test(`${name} are an error that lists both`, async ({ page }) => {
    await page.setContent(html);

    await expect(new Control(screenOf(page), term).located(), 'never a silent first').rejects.toThrow(
      /could be any of 2:\n {2}candidates .*\n .*/,
    );
  });
}

test('what is not there is told with its clause and with what is nearest', async ({ page }) => {
  await page.setContent('<label>Issuer address <input></label><label>Colour <input></label>');

  const looking = new Control(screenOf(page), 'issuer').located();
  await expect(looking, 'control and clause').rejects.toThrow(
    'engomo’s text field "Issuer" (clause D5) was not found',
  );
  const again = new Control(screenOf(page), 'issuer').located();
  await expect(again, 'the nearest first').rejects.toThrow(
    'nearest      text field "Issuer address" (role and name)',
  );
  const third = new Control(screenOf(page), 'issuer').located();
  await expect(third, 'where to say otherwise').rejects.toThrow('engomo.dialect.json under terms.issuer');
});

test('a value typed into a field never shows in an error', async ({ page }) => {
  await page.setContent('<label>Colour <input value="do-not-print-me"></label>');

  await expect(new Control(screenOf(page), 'issuer').located(), 'names only').rejects.toThrow(
    expect.not.objectContaining({ message: expect.stringContaining('do-not-print-me') }),
  );
});

test('a selector of the dialect file replaces all looking', async ({ page }) => {
  await page.setContent('<label>Issuer <input></label><div id="bar"><input id="it"></div>');
  const told = spoken({ terms: { issuer: { locator: 'css=#bar >> css=input' } } }, 'en');
  const place = await new Control(new Screen(page, told, null, PATIENCE), 'issuer').located();

  await expect(place, 'the element the selector names').toHaveAttribute('id', 'it');
});

test('an option is picked from an overlay at the end of the page', async ({ page }) => {
  await page.setContent(`<span>Authenticator</span><div id="it" role="combobox" tabindex="0">engomo</div><script>
    it.onclick = () => document.body.insertAdjacentHTML('beforeend',
      '<div role="listbox"><div role="option" onclick="it.textContent = this.textContent; this.parentNode.remove()">authentik</div></div>');
  </script>`);
  const authenticator = new DropDown(screenOf(page), 'authenticator');
  await authenticator.chooseText('authentik');

  expect(await authenticator.chosen(), 'what is chosen').toBe('authentik');
});

test('by what controls were found is remembered by term, of rows nothing', async ({ page }) => {
  await page.setContent(
    '<label>Issuer <input></label><input title="Client ID"><section><h2>Users</h2><button>+</button><table><tr><td>anna</td></tr></table></section>',
  );
  const told = spoken({ terms: {} }, 'en');
  const screen = new Screen(page, told, null, PATIENCE);
  await new Control(screen, 'issuer').located();
  await new Control(screen, 'clientId').located();
  await screen.locate(new List(screen, 'users', 'username').row('anna'));

  expect(sightingsOf(told), 'each by its hint').toEqual([
    { term: 'issuer', by: '"Issuer", role and name' },
    { term: 'clientId', by: '"Client ID", title' },
  ]);
});
