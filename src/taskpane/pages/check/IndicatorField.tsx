/** Name of an indicator, completed from the dictionary by its names, other names, or first letters of the sounds. */
import { Combobox, Field, makeStyles, Option, type FieldProps } from '@fluentui/react-components';
import { useMemo } from 'react';
import { usePane } from '../../parts/pane-context';
import { suggestFrom } from '../../review/search';

const useStyles = makeStyles({
  box: { minWidth: 0, width: '100%' },
  input: { minWidth: 0, width: '100%' },
});

interface IndicatorFieldProps {
  readonly value: string;
  readonly problem: Pick<FieldProps, 'validationState' | 'validationMessage'>;
  readonly onChange: (name: string) => void;
}

export function IndicatorField({ value, problem, onChange }: IndicatorFieldProps) {
  const styles = useStyles();
  const { t, dictionary } = usePane();
  const suggest = useMemo(() => suggestFrom(dictionary), [dictionary]);
  const known = dictionary.byName(value);
  const offered = useMemo(() => suggest(value), [suggest, value]);
  return (
    <Field
      label={t('edit.indicator')}
      {...(known && known.name !== value ? { hint: t('edit.knownAs', { name: known.name }) } : {})}
      {...problem}
    >
      <Combobox
        className={styles.box}
        input={{ className: styles.input, autoFocus: true }}
        freeform
        expandIcon={null}
        value={value}
        selectedOptions={[]}
        onChange={({ target }) => onChange(target.value)}
        onOptionSelect={(_, { optionText }) => optionText !== undefined && onChange(optionText)}
      >
        {offered.map(({ id, name, aliases }) => (
          <Option key={id} text={name}>
            {aliases.length > 0 ? `${name}（${aliases.slice(0, 2).join(t('list.comma'))}）` : name}
          </Option>
        ))}
      </Combobox>
    </Field>
  );
}
