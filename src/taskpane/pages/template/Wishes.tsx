/** Which sheet is filled, and how: what to take where the sheet says nothing, values or formulas. */
import { Checkbox, Field, Input, Select } from '@fluentui/react-components';
import { usePageStyles } from '../../parts/page-styles';
import { usePane } from '../../parts/pane-context';
import { allSheets, type Filling, type FillWishes } from './useFilling';

export function Wishes({ filling: { wishes, wish, sheetNames, listSheets } }: { filling: Filling }) {
  const page = usePageStyles();
  const { t } = usePane();
  const isListed = ['', allSheets, ...sheetNames].includes(wishes.sheet);
  const names = isListed ? sheetNames : [...sheetNames, wishes.sheet];
  return (
    <>
      <Field label={t('template.sheet')}>
        <Select
          data-testid="template-sheet"
          value={wishes.sheet}
          onFocus={listSheets}
          onChange={(_, { value }) => wish({ sheet: value })}
        >
          <option value="">{t('template.activeSheet')}</option>
          {names.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
          {names.length > 1 && <option value={allSheets}>{t('template.allSheets')}</option>}
        </Select>
      </Field>
      <div className={page.row} style={{ alignItems: 'end' }}>
        <Field label={t('template.area')} style={{ flex: '1 1 130px' }}>
          <Input
            value={wishes.area}
            onChange={(_, { value }) => wish({ area: value })}
            input={{ style: { minWidth: 0 } }}
          />
        </Field>
        <Field label={t('template.year')} style={{ flex: '1 1 110px' }}>
          <Input
            value={wishes.year}
            inputMode="numeric"
            onChange={(_, { value }) => wish({ year: value })}
            input={{ style: { minWidth: 0 } }}
          />
        </Field>
      </div>
      <Checkbox
        label={t('template.takeText')}
        checked={wishes.takeText}
        onChange={(_, { checked }) => wish({ takeText: checked === true })}
      />
      <div className={page.row} style={{ alignItems: 'end' }}>
        <Field label={t('template.into')} style={{ flex: '1 1 130px' }}>
          <Select
            data-testid="template-into"
            value={wishes.live ? 'live' : 'values'}
            onChange={(_, { value }) => wish({ live: value === 'live' })}
          >
            <option value="values">{t('template.values')}</option>
            <option value="live">{t('template.live')}</option>
          </Select>
        </Field>
        <Field label={t('template.sources')} style={{ flex: '1 1 110px' }}>
          <Select
            data-testid="template-sources"
            value={wishes.sources}
            onChange={(_, { value }) => wish({ sources: value as FillWishes['sources'] })}
          >
            <option value="none">{t('template.sourcesNone')}</option>
            <option value="column">{t('template.sourcesColumn')}</option>
            <option value="notes">{t('template.sourcesNotes')}</option>
          </Select>
        </Field>
      </div>
    </>
  );
}
