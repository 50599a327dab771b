import { useMemo, useState, type FC } from 'react';
import { useNavigate, useParams } from '#console/router';
import {
  Dropdown,
  DropdownItem,
  DropdownList,
  Flex,
  FlexItem,
  MenuToggle,
  Title,
} from '@patternfly/react-core';
import { PageSection } from '#console/patternfly';
import type { Action, K8sModel, K8sResourceCommon } from '@openshift-console/dynamic-plugin-sdk';
import { Field, Fields } from '../alerting/Field';
import { ActionServiceProvider } from '../sdk/ActionServiceProvider';
import { DocumentTitle } from '../sdk/DocumentTitle';
import { findModelByPath, groupVersionKindOf, referenceOf } from '../sdk/k8s-models';
import { ResourceIcon } from '../sdk/ResourceIcon';
import { ResourceLink } from '../sdk/ResourceLink';
import { Timestamp } from '../sdk/Timestamp';
import { useK8sWatchResource } from '../sdk/useK8sWatchResource';
import { NotHerePage } from '../shell/MissingPages';

const ActionsMenu: FC<{ actions: readonly Action[] }> = ({ actions }) => {
  const [open, setOpen] = useState(false);
  const navigate = useNavigate();
  const run = ({ cta }: Action): void => {
    if (typeof cta === 'function') cta();
    else void navigate(cta.href);
  };
  return (
    <Dropdown
      isOpen={open}
      onSelect={() => setOpen(false)}
      onOpenChange={setOpen}
      popperProps={{ position: 'right' }}
      toggle={(ref) => (
        <MenuToggle ref={ref} isExpanded={open} onClick={() => setOpen(!open)} data-test="resource-actions">
          Actions
        </MenuToggle>
      )}
    >
      <DropdownList>
        {actions.map((action) => (
          <DropdownItem key={action.id} onClick={() => run(action)}>
            {action.label}
          </DropdownItem>
        ))}
        <DropdownItem isDisabled>Changing objects is not part of the lab</DropdownItem>
      </DropdownList>
    </Dropdown>
  );
};

interface DetailsProps {
  readonly model: K8sModel;
  readonly namespace: string;
  readonly name: string;
}

const Details: FC<DetailsProps> = ({ model, namespace, name }) => {
  const groupVersionKind = groupVersionKindOf(model);
  const reference = referenceOf(groupVersionKind);
  const [found, loaded] = useK8sWatchResource<K8sResourceCommon>({ groupVersionKind, namespace, name });
  // While it loads there is nothing but an empty object: plugins must bear that, as in a console.
  const context = useMemo(() => ({ [reference]: found }), [found, reference]);
  const created = found.metadata?.creationTimestamp;
  return (
    <>
      <DocumentTitle>{`${name} · Details`}</DocumentTitle>
      <PageSection hasBodyWrapper={false}>
        <Flex justifyContent={{ default: 'justifyContentSpaceBetween' }}>
          <FlexItem className="lab-details-title">
            <ResourceIcon kind={model.kind} className="lab-resource-icon--large" />
            <Title headingLevel="h1" data-test="resource-title">
              {name}
            </Title>
          </FlexItem>
          <FlexItem>
            <ActionServiceProvider context={context}>
              {({ actions, loaded: ready }) => (ready ? <ActionsMenu actions={actions} /> : null)}
            </ActionServiceProvider>
          </FlexItem>
        </Flex>
      </PageSection>
      <PageSection hasBodyWrapper={false}>
        <Fields>
          <Field term="Name">{name}</Field>
          <Field term="Namespace">
            <ResourceLink kind="Namespace" name={namespace} />
          </Field>
          <Field term="Created at">{created ? <Timestamp timestamp={created} /> : '-'}</Field>
          <Field term="Found">{loaded ? 'Yes' : 'Not in this scenario, or not yet'}</Field>
        </Fields>
      </PageSection>
    </>
  );
};

/** The page of a Deployment or a pod: its name, and the actions that plugins add. Others are not part of the lab. */
export const ResourcePage: FC = () => {
  const { ns, kind, name } = useParams();
  const model = findModelByPath(kind);
  if (!model || !ns || !name || !['Deployment', 'Pod'].includes(model.kind)) {
    return <NotHerePage title="Resource details" />;
  }
  return <Details key={`${model.kind}/${ns}/${name}`} model={model} namespace={ns} name={name} />;
};
