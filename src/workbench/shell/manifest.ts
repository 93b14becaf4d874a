import type { Language } from '../protocol/app-context';

export interface ManifestControl {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  readonly icon: string | null;
  /** Where Excel would show it: on the Home tab, or in a cell's menu. */
  readonly place: 'ribbon' | 'cellMenu';
  readonly action: { readonly kind: 'showPane' } | { readonly kind: 'function'; readonly name: string };
}

export interface Manifest {
  readonly title: string;
  readonly groupLabel: string;
  readonly namespace: string;
  readonly pane: string;
  readonly functions: string;
  readonly controls: readonly ManifestControl[];
}

/** What the workbench shows of an add-in's manifest; addresses are taken to the origin they are served from. */
export function readManifest(xml: string, origin: string, language: Language): Manifest {
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  if (document.querySelector('parsererror')) throw new Error('清单不是 XML / The manifest is no XML');
  const all = (from: Document | Element, name: string): Element[] => [
    ...from.getElementsByTagNameNS('*', name),
  ];
  const first = (from: Document | Element, name: string): Element | undefined => all(from, name)[0];
  const resources = first(document, 'Resources');
  const valueOf = (element: Element | undefined): string => {
    const override =
      element && all(element, 'Override').find((item) => item.getAttribute('Locale') === language);
    return override?.getAttribute('Value') ?? element?.getAttribute('DefaultValue') ?? '';
  };
  const resource = (id: string | null | undefined): string =>
    valueOf(
      [...(resources?.querySelectorAll('[id]') ?? [])].find((element) => element.getAttribute('id') === id),
    );
  const resid = (from: Element | undefined, name: string): string =>
    from ? resource(first(from, name)?.getAttribute('resid')) : '';
  // The manifest names the address of deployment, or the default port.
  const here = (url: string): string => {
    if (!url) return url;
    const { pathname, search } = new URL(url);
    return origin + pathname + search;
  };
  const controls = all(document, 'Control').map((control): ManifestControl => {
    const action = first(control, 'Action');
    const name = action && first(action, 'FunctionName')?.textContent;
    const tip = first(control, 'Supertip');
    const images = all(control, 'Image');
    const image = images.find((candidate) => candidate.getAttribute('size') === '32') ?? images[0];
    return {
      id: control.getAttribute('id') ?? '',
      label: resid(control, 'Label'),
      tip: resid(tip, 'Description'),
      icon: here(resource(image?.getAttribute('resid'))) || null,
      place: control.closest('OfficeMenu') ? 'cellMenu' : 'ribbon',
      action: name ? { kind: 'function', name } : { kind: 'showPane' },
    };
  });
  return {
    title: valueOf(first(document, 'DisplayName')),
    groupLabel: resid(first(document, 'Group'), 'Label'),
    namespace: resid(first(document, 'AllFormFactors'), 'Namespace'),
    pane: here(
      first(first(document, 'DefaultSettings')!, 'SourceLocation')?.getAttribute('DefaultValue') ?? '',
    ),
    functions: here(resid(first(document, 'Metadata'), 'SourceLocation')),
    controls,
  };
}
