import { useState, type FC } from 'react';
import { UTILITY } from '#console/look';
import {
  Badge,
  MenuToggle,
  SearchInput,
  Select,
  SelectGroup,
  SelectList,
  SelectOption,
  Toolbar,
  ToolbarContent,
  ToolbarGroup,
  ToolbarItem,
} from '@patternfly/react-core';
import { AT_END, ToolbarFilter } from '#console/patternfly';
import { FilterIcon } from '@patternfly/react-icons';
import { NO_FILTERS, SOURCES, STATE_WORDS, toggled, type Filters } from './alert-filters';

interface FilterProps {
  readonly filters: Filters;
  readonly onChange: (filters: Filters) => void;
}

const FilterMenu: FC<FilterProps> = ({ filters, onChange }) => {
  const [open, setOpen] = useState(false);
  const count = filters.states.length + filters.sources.length;
  const select = (value: string): void =>
    value in STATE_WORDS
      ? onChange({ ...filters, states: toggled(filters.states, value) })
      : onChange({ ...filters, sources: toggled(filters.sources, value) });
  return (
    <Select
      isOpen={open}
      onOpenChange={setOpen}
      onSelect={(_event, value) => select(String(value))}
      toggle={(ref) => (
        <MenuToggle
          ref={ref}
          icon={<FilterIcon />}
          isExpanded={open}
          onClick={() => setOpen(!open)}
          badge={count > 0 ? <Badge isRead>{count}</Badge> : undefined}
        >
          Filter
        </MenuToggle>
      )}
    >
      <SelectGroup label="Alert state">
        <SelectList>
          {Object.entries(STATE_WORDS).map(([state, words]) => (
            <SelectOption key={state} value={state} hasCheckbox isSelected={filters.states.includes(state)}>
              {words}
            </SelectOption>
          ))}
        </SelectList>
      </SelectGroup>
      <SelectGroup label="Source">
        <SelectList>
          {SOURCES.map((source) => (
            <SelectOption
              key={source}
              value={source}
              hasCheckbox
              isSelected={filters.sources.includes(source)}
            >
              {source}
            </SelectOption>
          ))}
        </SelectList>
      </SelectGroup>
    </Select>
  );
};

/** The filters above the alert list, with those in force below them. */
export const AlertFilters: FC<FilterProps & { readonly shown: number }> = ({ filters, onChange, shown }) => {
  const { name, sources, states } = filters;
  return (
    <Toolbar clearAllFilters={() => onChange(NO_FILTERS)} clearFiltersButtonText="Clear all filters">
      <ToolbarContent>
        <ToolbarGroup variant="filter-group">
          <ToolbarItem>
            <FilterMenu filters={filters} onChange={onChange} />
          </ToolbarItem>
          <ToolbarFilter
            categoryName="Alert State"
            labels={states.map((state) => ({ key: state, node: STATE_WORDS[state] ?? state }))}
            deleteLabel={(_category, label) =>
              onChange({
                ...filters,
                states: toggled(states, typeof label === 'string' ? label : label.key),
              })
            }
          >
            <ToolbarFilter
              categoryName="Source"
              labels={sources.map((source) => ({ key: source, node: source }))}
              deleteLabel={(_category, label) =>
                onChange({
                  ...filters,
                  sources: toggled(sources, typeof label === 'string' ? label : label.key),
                })
              }
            >
              <SearchInput
                aria-label="Filter by Name"
                placeholder="Filter by Name"
                value={name}
                onChange={(_event, value) => onChange({ ...filters, name: value })}
                onClear={() => onChange({ ...filters, name: '' })}
              />
            </ToolbarFilter>
          </ToolbarFilter>
        </ToolbarGroup>
        <ToolbarItem align={AT_END} alignSelf="center" className={UTILITY.subtle}>
          {shown === 1 ? '1 rule' : `${shown} rules`}
        </ToolbarItem>
      </ToolbarContent>
    </Toolbar>
  );
};
