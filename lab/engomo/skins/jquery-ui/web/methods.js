/* global $, ask, complain, document, dropDown, gridRow, problemsOf, row, textInput */

// Server > Authentication: a list, a dialog to add a method, and settings that are saved as soon as they are typed.

/** The dialog in which a method gets its name and type. */
function addMethod(done) {
  const name = textInput('');
  const type = dropDown(
    [
      { value: '', name: 'Please select' },
      { value: 'LDAP', name: 'LDAP' },
      { value: 'OpenID Connect', name: 'OpenID Connect' },
    ],
    '',
  );
  const content = $('<div>').append($('<table class="form">').append(row('Name', name), row('Type', type)));
  content.dialog({
    title: 'New authentication method',
    modal: true,
    width: 460,
    close: () => content.dialog('destroy').remove(),
    buttons: {
      Create: () => {
        ask('POST', 'methods', { name: name.val(), type: type.val() }).then(
          (method) => {
            content.dialog('close');
            done(method);
          },
          (answer) => complain(content, problemsOf(answer)),
        );
      },
      Cancel: () => content.dialog('close'),
    },
  });
  type.selectmenu({ width: 260 });
}

/** The settings of a method. There is no button: what is typed is saved when the field is left. */
function showMethod(work, method, back) {
  work.empty();
  const status = $('<span class="status">');
  $('<div class="ui-widget-header bar">')
    .append($('<span>').text(`${method.name} (${method.type})`), status)
    .appendTo(work);
  const captions =
    method.type === 'LDAP'
      ? { server: 'LDAP server', baseDn: 'Base DN' }
      : { issuer: 'Issuer', clientId: 'Client ID', clientSecret: 'Client Secret', scopes: 'Scopes' };
  const name = textInput(method.name);
  const inputs = Object.entries(captions).map(([key, caption]) => ({
    key,
    caption,
    input: textInput(method.settings[key], key === 'clientSecret' ? 'password' : 'text'),
  }));
  const body = $('<div class="ui-widget-content body">').appendTo(work);
  $('<table class="form">')
    .append(row('Name', name), ...inputs.map(({ caption, input }) => row(caption, input)))
    .appendTo(body);
  $('<div class="link">').text('« Back to the list').on('click', back).appendTo(body);

  body.on('change', 'input', () => {
    status.text('Saving …');
    const settings = Object.fromEntries(inputs.map(({ key, input }) => [key, input.val()]));
    ask('PUT', `methods/${method.id}`, { name: name.val(), settings, unfinished: true }).then(
      () => {
        complain(body, '');
        status.text('All changes saved');
      },
      (answer) => {
        status.text('Not saved');
        complain(body, problemsOf(answer));
      },
    );
  });
}

/** The list of methods. */
function showMethods(work) {
  const again = () => showMethods(work);
  ask('GET', 'methods').then((methods) => {
    work.empty();
    $('<div class="ui-widget-header bar">')
      .append(
        $('<span>').text('Authentication'),
        $('<span class="ui-icon ui-icon-plusthick" title="Add">').on('click', () =>
          addMethod((method) => showMethod(work, method, again)),
        ),
      )
      .appendTo(work);
    const list = $('<div class="ui-widget-content body">').appendTo(work);
    list.append(gridRow('engomo', 'built-in', ''));
    for (const method of methods) {
      const open = $('<span class="link">').text(method.name);
      open.on('click', () => showMethod(work, method, again));
      const remove = $('<span class="ui-icon ui-icon-trash" title="Delete">');
      remove.on('click', () => {
        ask('DELETE', `methods/${method.id}`).then(again, (answer) => complain(list, problemsOf(answer)));
      });
      list.append(gridRow(open, document.createTextNode(method.type), remove));
    }
  });
}

Object.assign(globalThis, { showMethods });
