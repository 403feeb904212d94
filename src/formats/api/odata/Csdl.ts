import type { JsonValue } from '../../../domain/values/json.ts';
import type { Problem } from '../../../domain/problem.ts';

/** What is said of something beside what it is, by the full name of the term. */
export type Notes = ReadonlyMap<string, JsonValue>;

/** Tells of a place in the description. */
export type At = (severity: Problem['severity'], code: string, message: string, label?: string) => Problem;

export type ODataVersion = 2 | 3 | 4;

/** A type where it is used. */
export interface CsdlType {
  /** full, without an alias: `Edm.String`, `Shop.Order` */
  readonly name: string;
  readonly isCollection: boolean;
  readonly nullable: boolean;
  readonly maxLength?: number;
  readonly precision?: number;
  readonly scale?: number;
}

export interface CsdlProperty {
  readonly name: string;
  readonly type: CsdlType;
  readonly hasDefault: boolean;
  /** a change has to say which state it is made on */
  readonly isToken: boolean;
  readonly notes: Notes;
  readonly at: At;
}

export interface CsdlNavigation {
  readonly name: string;
  readonly target: string;
  readonly isCollection: boolean;
  /** what it leads to is nowhere else */
  readonly isContained: boolean;
  readonly notes: Notes;
  readonly at: At;
}

export interface CsdlStructure {
  readonly kind: 'entity' | 'complex';
  readonly name: string;
  readonly base?: string;
  readonly isAbstract: boolean;
  readonly isOpen: boolean;
  readonly hasStream: boolean;
  /** `path` may lead into a complex property: then it has a name of its own */
  readonly keys: readonly { readonly name: string; readonly path: string }[];
  readonly properties: readonly CsdlProperty[];
  readonly navigations: readonly CsdlNavigation[];
  readonly notes: Notes;
  readonly at: At;
}

export interface CsdlEnum {
  readonly kind: 'enum';
  readonly name: string;
  readonly members: readonly string[];
  readonly isFlags: boolean;
  readonly notes: Notes;
}

/** Another name for a type of OData's own. */
interface CsdlDefinition {
  readonly kind: 'definition';
  readonly name: string;
  readonly type: CsdlType;
  readonly notes: Notes;
}

export type CsdlDeclared = CsdlStructure | CsdlEnum | CsdlDefinition;

export interface CsdlParameter {
  readonly name: string;
  readonly type: CsdlType;
  readonly isOptional: boolean;
  readonly notes: Notes;
}

/** A function or an action, or one of several of its name. */
export interface CsdlCallable {
  readonly kind: 'action' | 'function';
  /** what stands in the address */
  readonly segment: string;
  /** of version 2 and 3: which method, and its parameters stand in the query */
  readonly method?: string;
  /** what it is called on */
  readonly bound?: CsdlType;
  readonly parameters: readonly CsdlParameter[];
  readonly returns?: CsdlType;
  readonly notes: Notes;
  readonly at: At;
}

/** An entity set or a singleton: what an address begins with. */
export interface CsdlSet {
  readonly kind: 'set' | 'singleton';
  readonly name: string;
  readonly type: string;
  readonly notes: Notes;
  readonly at: At;
}

/** What an OData service says of itself, whatever version and notation it is written in. */
export interface Csdl {
  readonly version: ODataVersion;
  readonly file: string;
  /** candidates for a title, the best first */
  readonly names: readonly string[];
  /** where the service is, where that is said */
  readonly address?: string;
  readonly types: ReadonlyMap<string, CsdlDeclared>;
  readonly sets: readonly CsdlSet[];
  /** what is called by its name alone */
  readonly imports: readonly CsdlCallable[];
  /** what is called on an entity or on a set of them */
  readonly bound: readonly CsdlCallable[];
  /** of the service as a whole */
  readonly notes: Notes;
  readonly at: At;
  readonly problems: readonly Problem[];
}
