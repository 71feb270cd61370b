/* global $, ask, complain, location, problemsOf, row, showMethods, showUsersAndDevices, textInput */

// The composer: its login in a dialog, its menu with submenus, and what the menu opens.

function logIn() {
  const username = textInput('');
  const password = textInput('', 'password');
  const content = $('<div>').append(
    $('<table class="form">').append(row('User name', username), row('Password', password)),
  );
  const go = () => {
    ask('POST', 'password', { username: username.val(), password: password.val() }).then(
      () => {
        content.dialog('destroy').remove();
        start();
      },
      (answer) => complain(content, problemsOf(answer)),
    );
  };
  content.on('keydown', (event) => {
    if (event.key === 'Enter') go();
  });
  content.dialog({
    title: 'engomo composer',
    width: 460,
    draggable: false,
    resizable: false,
    closeOnEscape: false,
    classes: { 'ui-dialog': 'login' },
    buttons: { Login: go },
  });
}

function welcome(work, me) {
  work.empty();
  $('<div class="ui-widget-header bar">').text('Welcome').appendTo(work);
  const body = $('<div class="ui-widget-content body">').appendTo(work);
  body.append(
    $('<p>').text(`You are logged in as ${me.username} (${me.authenticator}).`),
    $('<p>').text('No apps have been built on this server yet.'),
  );
}

function general(work) {
  work.empty();
  $('<div class="ui-widget-header bar">').text('General').appendTo(work);
  $('<div class="ui-widget-content body">')
    .text(`Address of this server: ${location.origin}/`)
    .appendTo(work);
}

function menu(me, work) {
  const item = (text, open, children) =>
    $('<li>')
      .append($('<div>').text(text), children ?? [])
      .data('open', open);
  const entries = [item('Start', () => welcome(work, me))];
  if (me.administrator) {
    entries.push(
      item(
        'Server',
        null,
        $('<ul>').append(
          item('General', () => general(work)),
          item('Authentication', () => showMethods(work)),
        ),
      ),
      item('Users & Devices', () => showUsersAndDevices(work)),
    );
  }
  entries.push(item('Log out', () => ask('POST', 'sign-out').then(() => location.reload())));
  const list = $('<ul id="menu">').append(entries);
  return list.menu({ select: (_event, { item: chosen }) => chosen.data('open')?.() });
}

function start() {
  ask('GET', 'session').then((me) => {
    const page = $('#page').empty().addClass('ui-widget');
    if (me.username === null) {
      logIn();
      return;
    }
    $('<div class="top ui-widget-header">').text('engomo composer').appendTo(page);
    const work = $('<div class="work">');
    $('<div class="columns">').append(menu(me, work), work).appendTo(page);
    welcome(work, me);
  });
}

$(start);
