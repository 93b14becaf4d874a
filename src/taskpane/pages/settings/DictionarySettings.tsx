/** The dictionary: how many indicators are known, and adding one's own to the workbook. */
import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useEffect, useState, type FormEvent } from 'react';
import { builtInDictionary, type Dictionary, type IndicatorEntry } from '../../../engine';
import type { ExcelRoom } from '../../../excel';
import { usePageStyles } from '../../parts/page-styles';
import { usePane } from '../../parts/pane-context';
import { useTask } from '../../parts/useTask';
import { ownIndicator } from '../../review/own-indicator';

type Direction = IndicatorEntry['direction'];
const directions: readonly Direction[] = ['higher', 'lower', 'within'];

export function DictionarySettings() {
  const page = usePageStyles();
  const { room, t, dictionary, readDictionary } = usePane();
  useEffect(() => void readDictionary(), [readDictionary]);
  const own = dictionary.entries.filter((entry) => builtInDictionary.byId(entry.id) !== entry);
  return (
    <section className={page.section} aria-labelledby="dictionary">
      <h2 id="dictionary" className={page.heading}>
        {t('dictionary.title')}
      </h2>
      <p className={page.text}>
        {t('dictionary.what', { builtIn: builtInDictionary.entries.length, own: own.length })}
      </p>
      {own.length > 0 && <p className={page.quiet}>{own.map(({ name }) => name).join(t('list.comma'))}</p>}
      {room && <AddIndicator room={room} dictionary={dictionary} onAdded={() => void readDictionary()} />}
    </section>
  );
}

function AddIndicator({
  room,
  dictionary,
  onAdded,
}: {
  room: ExcelRoom;
  dictionary: Dictionary;
  onAdded: () => void;
}) {
  const page = usePageStyles();
  const { t, tell } = usePane();
  const [running, run] = useTask();
  const [name, setName] = useState('');
  const [aliases, setAliases] = useState('');
  const [unit, setUnit] = useState('');
  const [direction, setDirection] = useState<Direction>('higher');
  const known = dictionary.byName(name.trim());

  const add = (event: FormEvent): void => {
    event.preventDefault();
    const plain = name.trim();
    if (plain === '') return;
    const others = aliases.split(/[、,,;;\s]+/u).filter(Boolean);
    const entry: IndicatorEntry = known
      ? { ...known, aliases: [...new Set([...known.aliases, ...others])] }
      : ownIndicator(plain, unit, { aliases: others, direction });
    run(async () => {
      await room.addIndicators([entry]);
      tell({ tone: 'success', sentence: t('dictionary.added', { name: entry.name }) });
      setName('');
      setAliases('');
      setUnit('');
      onAdded();
    });
  };
  return (
    <form onSubmit={add}>
      <Field
        label={t('dictionary.name')}
        {...(known ? { hint: t('dictionary.known', { name: known.name }) } : {})}
      >
        <Input value={name} onChange={(_, { value }) => setName(value)} />
      </Field>
      <Field label={t('dictionary.aliases')} hint={t('dictionary.aliasesHint')}>
        <Input value={aliases} onChange={(_, { value }) => setAliases(value)} />
      </Field>
      {!known && (
        <div className={page.row}>
          <Field label={t('edit.unit')} style={{ flex: '1 1 90px' }}>
            <Input
              value={unit}
              onChange={(_, { value }) => setUnit(value)}
              input={{ style: { minWidth: 0 } }}
            />
          </Field>
          <Field label={t('dictionary.direction')} style={{ flex: '1 1 130px' }}>
            <Select value={direction} onChange={(_, { value }) => setDirection(value as Direction)}>
              {directions.map((each) => (
                <option key={each} value={each}>
                  {t(`direction.${each}`)}
                </option>
              ))}
            </Select>
          </Field>
        </div>
      )}
      <Button type="submit" style={{ marginTop: 8 }} disabledFocusable={running || name.trim() === ''}>
        {t('dictionary.add')}
      </Button>
    </form>
  );
}
