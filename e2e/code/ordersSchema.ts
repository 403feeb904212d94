/** Queries and mutations whose variables and answers are of every kind. */
export const ORDERS_SCHEMA = `
type Query {
  order(id: ID!): Order
  orders(state: State = OPEN, since: DateTime): [Order!]!
  count: Int!
}
type Mutation {
  place(order: NewOrder!, isUrgent: Boolean): Order
}
type Order { id: ID! state: State total: Float buyer: Buyer lines: [Line!] }
type Buyer { name: String! }
type Line { sku: String amount: Int }
enum State { OPEN PAID }
input NewOrder { total: Float!, skus: [String!] }
scalar DateTime
`;
