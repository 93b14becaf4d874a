/** Stands in for a page that broke while it was drawn: a sentence and a way on, in place of a blank pane. */
import { Button } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';
import type { Translate } from '../../i18n';

interface MishapProps {
  readonly t: Translate;
  readonly children: ReactNode;
}

export class Mishap extends Component<MishapProps, { readonly error: Error | null }> {
  override state = { error: null };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render() {
    const { t, children } = this.props;
    const error: Error | null = this.state.error;
    if (error === null) return children;
    return (
      <div role="alert" style={{ padding: 16, lineHeight: 1.6 }}>
        <p>{t('mishap.what', { detail: (error as Error).message })}</p>
        <Button appearance="primary" onClick={() => location.reload()}>
          {t('mishap.reload')}
        </Button>
      </div>
    );
  }
}
