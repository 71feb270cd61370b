/* global $, ask, checkInput, complain, document, dropDown, gridRow, problemsOf, row, textInput */

// Users & Devices: two lists on one page, each with a plus icon of its own, and dialogs.

/** A dialog that saves something. */
function saving(title, content, save) {
  content.dialog({
    title,
    modal: true,
    width: 480,
    close: () => content.dialog('destroy').remove(),
    buttons: {
      Save: () => {
        save().then(
          () => content.dialog('close'),
          (answer) => complain(content, problemsOf(answer)),
        );
      },
      Cancel: () => content.dialog('close'),
    },
  });
}

/** The dialog of a user, new or not. */
function editUser(user, done) {
  ask('GET', 'authenticators').then((choices) => {
    const username = textInput(user.username);
    const authenticator = dropDown(choices, user.authenticator);
    const password = textInput('', 'password');
    const app = checkInput('App', user.permissions.app);
    const composer = checkInput('Composer', user.permissions.composer);
    const passwordRow = row('Password', password);
    const content = $('<div>').append(
      $('<table class="form">').append(
        row('Authenticator', authenticator),
        row('Username', username),
        passwordRow,
        row('Permissions', [app.line, composer.line]),
      ),
    );
    const showPassword = () => passwordRow.toggle(authenticator.val() === 'engomo');
    saving(user.id ? 'User' : 'New user', content, () =>
      ask(user.id ? 'PUT' : 'POST', user.id ? `users/${user.id}` : 'users', {
        username: username.val(),
        authenticator: authenticator.val(),
        password: password.val(),
        permissions: { app: app.box.prop('checked'), composer: composer.box.prop('checked') },
      }).then(done),
    );
    authenticator.selectmenu({ width: 260, change: showPassword });
    showPassword();
  });
}

function editDevice(done) {
  const name = textInput('');
  const username = textInput('');
  const content = $('<div>').append(
    $('<table class="form">').append(row('Name', name), row('Used by', username)),
  );
  saving('New device', content, () =>
    ask('POST', 'devices', { name: name.val(), username: username.val() }).then(done),
  );
}

/** The question before something is deleted. */
function confirmDeletion(name, remove) {
  const content = $('<div>').text(`Delete “${name}”?`);
  content.dialog({
    title: 'Delete',
    modal: true,
    close: () => content.dialog('destroy').remove(),
    buttons: {
      Delete: () => remove().then(() => content.dialog('close')),
      Cancel: () => content.dialog('close'),
    },
  });
}

const granted = ({ app, composer }) =>
  [app && 'App', composer && 'Composer'].filter(Boolean).join(', ') || '–';

/** A heading with a plus icon, and a list below it. */
function part(work, title, add) {
  const plus = $('<span class="ui-icon ui-icon-plusthick">').on('click', add);
  $('<div class="ui-widget-header bar">').append($('<span>').text(title), plus).appendTo(work);
  return $('<div class="ui-widget-content body">').appendTo(work);
}

const trash = (name, remove) =>
  $('<span class="ui-icon ui-icon-trash" title="Delete">').on('click', () => confirmDeletion(name, remove));

/** Both lists. */
function showUsersAndDevices(work) {
  const again = () => showUsersAndDevices(work);
  const nobody = {
    username: '',
    authenticator: 'engomo',
    permissions: { app: false, composer: false },
  };
  $.when(ask('GET', 'users'), ask('GET', 'devices')).then(([{ users }], [devices]) => {
    work.empty();
    const userList = part(work, 'Users', () => editUser(nobody, again));
    for (const user of users) {
      const name = $('<span>').text(user.username);
      if (!user.administrator) name.addClass('link').on('click', () => editUser(user, again));
      const remove = trash(user.username, () => ask('DELETE', `users/${user.id}`).then(again));
      userList.append(
        gridRow(
          name,
          document.createTextNode(user.authenticatorName),
          document.createTextNode(granted(user.permissions)),
          user.administrator ? '' : remove,
        ),
      );
    }
    const deviceList = part(work, 'Devices', () => editDevice(again));
    if (devices.length === 0) deviceList.append($('<div class="none">').text('No devices'));
    for (const device of devices) {
      deviceList.append(
        gridRow(
          document.createTextNode(device.name),
          document.createTextNode(device.username),
          trash(device.name, () => ask('DELETE', `devices/${device.id}`).then(again)),
        ),
      );
    }
  });
}

Object.assign(globalThis, { showUsersAndDevices });
