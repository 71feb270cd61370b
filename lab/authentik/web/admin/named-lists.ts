import { z } from 'zod';
import { define } from '../elements/base.ts';
import { fetchList, type ListQuery, type Page } from '../elements/list-page.ts';
import { TablePage } from '../elements/table-page.ts';
import type { Column } from '../elements/table.ts';

const namedRow = z.object({
  pk: z.union([z.string(), z.number()]),
  name: z.string(),
  slug: z.string().optional(),
  title: z.string().optional(),
});

type NamedRow = z.infer<typeof namedRow>;

/** A list one passes on the way to the guide's own pages: what there is can be read, and nothing changed. */
abstract class NamedList extends TablePage<NamedRow> {
  protected abstract readonly path: string;
  protected override readonly searchEnabled = true;
  override order = 'name';

  protected override fetchPage(query: ListQuery): Promise<Page<NamedRow>> {
    return fetchList(this.path, namedRow, query);
  }
}

/** Flows and Stages > Flows. */
class FlowList extends NamedList {
  protected override readonly path = 'flows/instances/';
  protected override readonly pageTitle = 'Flows';
  protected override readonly pageDescription =
    'Flows describe a chain of Stages to authenticate, enroll or recover a user. Stages are chosen based on policies applied to them.';
  protected override readonly pageIcon = 'pf-icon pf-icon-process-automation';
  override order = 'slug';
  protected override readonly columns: readonly Column[] = [
    { label: 'Identifier', orderBy: 'slug' },
    { label: 'Name', orderBy: 'name' },
    { label: 'Title' },
  ];

  protected override renderCells({ slug, name, title }: NamedRow): readonly unknown[] {
    return [slug, name, title];
  }
}

/** Directory > Groups. */
class GroupList extends NamedList {
  protected override readonly path = 'core/groups/';
  protected override readonly pageTitle = 'Groups';
  protected override readonly pageDescription =
    'Group users together and give them permissions based on the membership.';
  protected override readonly pageIcon = 'pf-icon pf-icon-users';
  protected override readonly columns: readonly Column[] = [{ label: 'Name', orderBy: 'name' }];

  protected override renderCells({ name }: NamedRow): readonly unknown[] {
    return [name];
  }
}

/** Customization > Policies. */
class PolicyList extends NamedList {
  protected override readonly path = 'policies/all/';
  protected override readonly pageTitle = 'Policies';
  protected override readonly pageDescription =
    'Allow users to use Applications based on properties, enforce Password Criteria and selectively apply Stages.';
  protected override readonly pageIcon = 'pf-icon pf-icon-infrastructure';
  protected override readonly columns: readonly Column[] = [{ label: 'Name', orderBy: 'name' }];

  protected override renderCells({ name }: NamedRow): readonly unknown[] {
    return [name];
  }
}

define('ak-flow-list', FlowList);
define('ak-group-list', GroupList);
define('ak-policy-list', PolicyList);
