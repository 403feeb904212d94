import { BooleanField } from './BooleanField.tsx';
import { ChoiceField } from './ChoiceField.tsx';
import { ConfigurationField } from './ConfigurationField.tsx';
import { ValueField } from './ValueField.tsx';
import type { FormFieldProps } from './FormFieldProps.ts';

/** The control for one property, by its type. */
export function FormField(props: FormFieldProps) {
  switch (props.property.type) {
    case 'Boolean':
      return <BooleanField {...props} />;
    case 'Dropdown':
      return <ChoiceField {...props} />;
    case 'Configuration':
      return <ConfigurationField {...props} />;
    default:
      return <ValueField {...props} />;
  }
}
