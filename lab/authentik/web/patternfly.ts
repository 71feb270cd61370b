import { unsafeCSS } from 'lit';
import alert from '@patternfly/patternfly/components/Alert/alert.css';
import alertGroup from '@patternfly/patternfly/components/AlertGroup/alert-group.css';
import avatar from '@patternfly/patternfly/components/Avatar/avatar.css';
import backdrop from '@patternfly/patternfly/components/Backdrop/backdrop.css';
import banner from '@patternfly/patternfly/components/Banner/banner.css';
import bullseye from '@patternfly/patternfly/layouts/Bullseye/bullseye.css';
import button from '@patternfly/patternfly/components/Button/button.css';
import card from '@patternfly/patternfly/components/Card/card.css';
import check from '@patternfly/patternfly/components/Check/check.css';
import chip from '@patternfly/patternfly/components/Chip/chip.css';
import chipGroup from '@patternfly/patternfly/components/ChipGroup/chip-group.css';
import common from '@patternfly/patternfly/base/patternfly-common.css';
import content from '@patternfly/patternfly/components/Content/content.css';
import descriptionList from '@patternfly/patternfly/components/DescriptionList/description-list.css';
import divider from '@patternfly/patternfly/components/Divider/divider.css';
import drawer from '@patternfly/patternfly/components/Drawer/drawer.css';
import dropdown from '@patternfly/patternfly/components/Dropdown/dropdown.css';
import dualListSelector from '@patternfly/patternfly/components/DualListSelector/dual-list-selector.css';
import emptyState from '@patternfly/patternfly/components/EmptyState/empty-state.css';
import flex from '@patternfly/patternfly/layouts/Flex/flex.css';
import form from '@patternfly/patternfly/components/Form/form.css';
import formControl from '@patternfly/patternfly/components/FormControl/form-control.css';
import gallery from '@patternfly/patternfly/layouts/Gallery/gallery.css';
import globals from '@patternfly/patternfly/base/patternfly-globals.css';
import grid from '@patternfly/patternfly/layouts/Grid/grid.css';
import inputGroup from '@patternfly/patternfly/components/InputGroup/input-group.css';
import label from '@patternfly/patternfly/components/Label/label.css';
import list from '@patternfly/patternfly/components/List/list.css';
import login from '@patternfly/patternfly/components/Login/login.css';
import modalBox from '@patternfly/patternfly/components/ModalBox/modal-box.css';
import nav from '@patternfly/patternfly/components/Nav/nav.css';
import notificationBadge from '@patternfly/patternfly/components/NotificationBadge/notification-badge.css';
import page from '@patternfly/patternfly/components/Page/page.css';
import pagination from '@patternfly/patternfly/components/Pagination/pagination.css';
import progress from '@patternfly/patternfly/components/Progress/progress.css';
import radio from '@patternfly/patternfly/components/Radio/radio.css';
import select from '@patternfly/patternfly/components/Select/select.css';
import sidebar from '@patternfly/patternfly/components/Sidebar/sidebar.css';
import spinner from '@patternfly/patternfly/components/Spinner/spinner.css';
import stack from '@patternfly/patternfly/layouts/Stack/stack.css';
import switchStyle from '@patternfly/patternfly/components/Switch/switch.css';
import table from '@patternfly/patternfly/components/Table/table.css';
import tabs from '@patternfly/patternfly/components/Tabs/tabs.css';
import title from '@patternfly/patternfly/components/Title/title.css';
import toggleGroup from '@patternfly/patternfly/components/ToggleGroup/toggle-group.css';
import toolbar from '@patternfly/patternfly/components/Toolbar/toolbar.css';
import tooltip from '@patternfly/patternfly/components/Tooltip/tooltip.css';
import treeView from '@patternfly/patternfly/components/TreeView/tree-view.css';
import wizard from '@patternfly/patternfly/components/Wizard/wizard.css';

/** PatternFly 4's style sheets by component; each is parsed once and shared by all shadow roots. */
export const patternfly = {
  /** The reset; variables and fonts come from the document, icons from `icons.ts`. */
  alert: unsafeCSS(alert),
  alertGroup: unsafeCSS(alertGroup),
  avatar: unsafeCSS(avatar),
  backdrop: unsafeCSS(backdrop),
  base: unsafeCSS(common + globals),
  banner: unsafeCSS(banner),
  bullseye: unsafeCSS(bullseye),
  button: unsafeCSS(button),
  card: unsafeCSS(card),
  check: unsafeCSS(check),
  chip: unsafeCSS(chip),
  chipGroup: unsafeCSS(chipGroup),
  content: unsafeCSS(content),
  descriptionList: unsafeCSS(descriptionList),
  divider: unsafeCSS(divider),
  drawer: unsafeCSS(drawer),
  dropdown: unsafeCSS(dropdown),
  dualListSelector: unsafeCSS(dualListSelector),
  emptyState: unsafeCSS(emptyState),
  flex: unsafeCSS(flex),
  form: unsafeCSS(form),
  formControl: unsafeCSS(formControl),
  gallery: unsafeCSS(gallery),
  grid: unsafeCSS(grid),
  inputGroup: unsafeCSS(inputGroup),
  label: unsafeCSS(label),
  list: unsafeCSS(list),
  login: unsafeCSS(login),
  modalBox: unsafeCSS(modalBox),
  nav: unsafeCSS(nav),
  notificationBadge: unsafeCSS(notificationBadge),
  page: unsafeCSS(page),
  pagination: unsafeCSS(pagination),
  progress: unsafeCSS(progress),
  radio: unsafeCSS(radio),
  select: unsafeCSS(select),
  sidebar: unsafeCSS(sidebar),
  spinner: unsafeCSS(spinner),
  stack: unsafeCSS(stack),
  switch: unsafeCSS(switchStyle),
  table: unsafeCSS(table),
  tabs: unsafeCSS(tabs),
  title: unsafeCSS(title),
  toggleGroup: unsafeCSS(toggleGroup),
  toolbar: unsafeCSS(toolbar),
  tooltip: unsafeCSS(tooltip),
  treeView: unsafeCSS(treeView),
  wizard: unsafeCSS(wizard),
};
