export const planVersionStatuses = ['DRAFT', 'ACTIVE', 'ARCHIVED'] as const;
export type PlanVersionStatus = (typeof planVersionStatuses)[number];

const successors: Record<PlanVersionStatus, readonly PlanVersionStatus[]> = {
  DRAFT: ['ACTIVE', 'ARCHIVED'], // an archived draft was given up
  ACTIVE: ['ARCHIVED'], // replaced or withdrawn; its subscriptions stay on it
  ARCHIVED: [],
};

/** Whether a version may go from one status to the other. */
export function maySucceed(from: PlanVersionStatus, to: PlanVersionStatus): boolean {
  return successors[from].includes(to);
}
