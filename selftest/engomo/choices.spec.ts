import { expect } from '@playwright/test';
import { Choice } from '../../pages/engomo/choice.ts';
import { CheckBox } from '../../pages/engomo/control.ts';
import { test } from '../browser-test.ts';
import { controlsOn } from './controls-on.ts';

test('an option is picked of a list that opens, not where the same word stood before', async ({ page }) => {
  const controls = await controlsOn(
    page,
    `<ul><li role="option">authentik</li></ul><div id="it" role="combobox" aria-label="Authenticator" tabindex="0">engomo</div><script>
    it.onclick = () => document.body.insertAdjacentHTML('afterbegin',
      '<div role="option" onclick="it.textContent = this.textContent; this.remove()">authentik</div>');
  </script>`,
  );
  const authenticator = new Choice(controls, 'authenticator', 'authenticatorOption');
  await authenticator.choose('authentik');

  expect(await authenticator.chosen(), 'what is chosen').toBe('authentik');
});

test('an option that is drawn only in view is scrolled to', async ({ page }) => {
  const controls = await controlsOn(
    page,
    `<div id="it" role="combobox" aria-label="Authenticator" tabindex="0">engomo</div>
    <div id="list" hidden style="height:100px;overflow:auto"><div style="height:4000px;position:relative"></div></div><script>
    const draw = () => { const first = Math.floor(list.scrollTop / 20);
      list.firstElementChild.innerHTML = [...Array(6).keys()].map((at) => '<div role="option" style="position:absolute;top:' + (first + at) * 20 +
        'px" onclick="it.textContent = this.textContent; list.hidden = true">method-' + (first + at) + '</div>').join(''); };
    list.onscroll = draw; it.onclick = () => { list.hidden = false; draw(); };
  </script>`,
  );
  const authenticator = new Choice(controls, 'authenticator', 'authenticatorOption');
  await authenticator.choose('method-150');

  expect(await authenticator.chosen(), 'what is chosen').toBe('method-150');
});

test('a drop-down that offers no such option says what it offers', async ({ page }) => {
  const controls = await controlsOn(page, '<label>Type <select><option>LDAP</select></label>');

  await expect(
    new Choice(controls, 'methodType', 'typeOption').choose('OpenID Connect'),
    'what there is instead',
  ).rejects.toThrow('offers no "OpenID Connect", only "LDAP"');
});

test('a check box drawn by hand is read by its class', async ({ page }) => {
  const html = `<div id="it" onclick="this.classList.toggle('ticked')">App</div>`;
  const terms = { appPermission: { find: ["getByText('App')"], where: 'class', on: 'ticked' } };
  const box = new CheckBox(await controlsOn(page, html, { terms }), 'appPermission');
  const before = await box.isChecked();
  await box.set(true);

  expect([before, await box.isChecked()], 'before and after').toEqual([false, true]);
});
