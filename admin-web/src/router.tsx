import { createBrowserRouter } from 'react-router';
import { AccountPage } from './accounts/account-page';
import { ChangePaymentModePage } from './accounts/change-payment-mode-page';
import { CreateAccountPage } from './accounts/create-account-page';
import { EditAccountPage } from './accounts/edit-account-page';
import { MoveAccountPage } from './accounts/move-account-page';
import { MoveAliasPage } from './accounts/move-alias-page';
import { SubscribePage } from './accounts/subscribe-page';
import { AccrualPage } from './accruals/accrual-page';
import { AlertsPage } from './alerts/alerts-page';
import { CreateAlertRulePage } from './alerts/create-alert-rule-page';
import { CreateFeaturePage } from './catalog/create-feature-page';
import { CreateItemPage } from './catalog/create-item-page';
import { CreateMeterPage } from './catalog/create-meter-page';
import { CreateEventSchemaPage, EditEventSchemaPage } from './catalog/define-event-schema-page';
import { EditFeaturePage } from './catalog/edit-feature-page';
import { EditItemPage } from './catalog/edit-item-page';
import { EditMeterPage } from './catalog/edit-meter-page';
import { EventSchemaPage } from './catalog/event-schema-page';
import { EventSchemasPage } from './catalog/event-schemas-page';
import { FeaturePage } from './catalog/feature-page';
import { FeaturesPage } from './catalog/features-page';
import { ItemPage } from './catalog/item-page';
import { ItemsPage } from './catalog/items-page';
import { MeterPage } from './catalog/meter-page';
import { MetersPage } from './catalog/meters-page';
import { PlanPage } from './plans/plan-page';
import { PlansPage } from './plans/plans-page';
import { CataloguePage } from './catalogues/catalogue-page';
import { CataloguesPage } from './catalogues/catalogues-page';
import { CreateCataloguePage } from './catalogues/create-catalogue-page';
import { EditCataloguePage } from './catalogues/edit-catalogue-page';
import { CreateExperimentPage } from './experiments/create-experiment-page';
import { EditExperimentPage } from './experiments/edit-experiment-page';
import { ExperimentPage } from './experiments/experiment-page';
import { ExperimentsPage } from './experiments/experiments-page';
import { ComparePage } from './plans/compare-page';
import { CreatePlanPage } from './plans/create-plan-page';
import { CurrenciesPage } from './plans/currencies-page';
import { CyclePage } from './plans/cycle-page';
import { DiffPage } from './plans/diff-page';
import { DraftVersionPage } from './plans/draft-version-page';
import { EditPlanPage } from './plans/edit-plan-page';
import { VersionPage } from './plans/version-page';
import { AddRulePage, RulePage } from './pricing-rules/rule-page';
import { AddCardPage } from './rate-cards/add-card-page';
import { CardPage } from './rate-cards/card-page';
import { CreateCustomerPage } from './customers/create-customer-page';
import { CustomerPage } from './customers/customer-page';
import { CustomersPage } from './customers/customers-page';
import { ImportCustomersPage } from './customers/import-customers-page';
import { EditCustomerPage } from './customers/edit-customer-page';
import { ApiKeysPage } from './developers/api-keys-page';
import { CreateApiKeyPage } from './developers/create-api-key-page';
import { CrashPage } from './frame/crash-page';
import { LostPage } from './frame/lost-page';
import { Shell } from './frame/shell';
import { BillingRunPage } from './invoices/billing-run-page';
import { BillingRunsPage } from './invoices/billing-runs-page';
import { InvoicePage } from './invoices/invoice-page';
import { InvoicesPage } from './invoices/invoices-page';
import { PrintPage } from './invoices/print-page';
import { RecordPaymentPage } from './invoices/record-payment-page';
import { RunBillingPage } from './invoices/run-billing-page';
import { OverviewPage } from './overview/overview-page';
import { SessionGate } from './session/session-gate';
import { SignInPage } from './session/sign-in-page';
import { SettingsPage } from './settings/settings-page';
import { NewProposalPage } from './simulator/new-proposal-page';
import { MigrationPage } from './migrations/migration-page';
import { MigrationsPage } from './migrations/migrations-page';
import { PlanMigrationPage } from './migrations/plan-migration-page';
import { NewSimulationPage } from './simulator/new-simulation-page';
import { ProposalPage } from './simulator/proposal-page';
import { QuantitiesPage } from './simulator/quantities-page';
import { SimulatedAccountPage } from './simulator/simulated-account-page';
import { SimulationPage } from './simulator/simulation-page';
import { SimulationsPage } from './simulator/simulations-page';
import { CancelPage } from './subscriptions/cancel-page';
import { ChangePlanPage } from './subscriptions/change-plan-page';
import { ApplyCouponPage, RemoveCouponPage } from './subscriptions/coupon-pages';
import { ChooseOverridePage } from './subscriptions/choose-override-page';
import { ClearOverridePage, RemoveCardPage } from './subscriptions/clear-override-page';
import { AddCardOverridePage, ReplaceCardPage } from './subscriptions/override-page';
import { LicencesPage } from './subscriptions/licences-page';
import { PausePage } from './subscriptions/pause-page';
import { ReactivatePage } from './subscriptions/reactivate-page';
import { ResumePage } from './subscriptions/resume-page';
import { SubscriptionPage } from './subscriptions/subscription-page';
import { SubscriptionsPage } from './subscriptions/subscriptions-page';
import { WithdrawCancellationPage } from './subscriptions/withdraw-cancellation-page';
import { WithdrawPlanChangePage } from './subscriptions/withdraw-plan-change-page';
import { EntitlementsPage } from './usage/entitlements-page';
import { EventPage } from './usage/event-page';
import { EventsPage } from './usage/events-page';
import { ExplorerPage } from './usage/explorer-page';
import { UnprocessedPage } from './usage/unprocessed-page';
import { GrantPage } from './wallets/grant-page';
import { TopUpPage } from './wallets/top-up-page';
import { WalletPage } from './wallets/wallet-page';
import { WalletsPage } from './wallets/wallets-page';

/** Every address of the console. */
export const router = createBrowserRouter([
  { path: '/sign-in', Component: SignInPage, ErrorBoundary: CrashPage },
  {
    Component: SessionGate,
    ErrorBoundary: CrashPage,
    children: [
      { path: '/invoices/:invoiceId/print', Component: PrintPage },
      {
        Component: Shell,
        children: [
          {
            ErrorBoundary: CrashPage,
            children: [
              { path: '/', Component: OverviewPage },
              { path: '/customers', Component: CustomersPage },
              { path: '/customers/new', Component: CreateCustomerPage },
              { path: '/customers/import', Component: ImportCustomersPage },
              { path: '/customers/:customerId', Component: CustomerPage },
              { path: '/customers/:customerId/edit', Component: EditCustomerPage },
              { path: '/customers/:customerId/accounts/new', Component: CreateAccountPage },
              { path: '/accounts/:accountId', Component: AccountPage },
              { path: '/accounts/:accountId/edit', Component: EditAccountPage },
              { path: '/accounts/:accountId/move', Component: MoveAccountPage },
              { path: '/accounts/:accountId/payment-mode', Component: ChangePaymentModePage },
              { path: '/accounts/:accountId/aliases/:alias/move', Component: MoveAliasPage },
              { path: '/accounts/:accountId/subscribe', Component: SubscribePage },
              { path: '/subscriptions', Component: SubscriptionsPage },
              { path: '/subscriptions/:subscriptionId', Component: SubscriptionPage },
              { path: '/subscriptions/:subscriptionId/change-plan', Component: ChangePlanPage },
              { path: '/subscriptions/:subscriptionId/withdraw-plan-change', Component: WithdrawPlanChangePage },
              { path: '/subscriptions/:subscriptionId/pause', Component: PausePage },
              { path: '/subscriptions/:subscriptionId/resume', Component: ResumePage },
              { path: '/subscriptions/:subscriptionId/cancel', Component: CancelPage },
              { path: '/subscriptions/:subscriptionId/withdraw-cancellation', Component: WithdrawCancellationPage },
              { path: '/subscriptions/:subscriptionId/reactivate', Component: ReactivatePage },
              { path: '/subscriptions/:subscriptionId/licences', Component: LicencesPage },
              { path: '/subscriptions/:subscriptionId/overrides/new', Component: ChooseOverridePage },
              { path: '/subscriptions/:subscriptionId/overrides/add', Component: AddCardOverridePage },
              { path: '/subscriptions/:subscriptionId/overrides/:cardKey', Component: ReplaceCardPage },
              { path: '/subscriptions/:subscriptionId/overrides/:cardKey/remove', Component: RemoveCardPage },
              { path: '/subscriptions/:subscriptionId/overrides/:cardKey/clear', Component: ClearOverridePage },
              { path: '/subscriptions/:subscriptionId/coupons/new', Component: ApplyCouponPage },
              { path: '/subscriptions/:subscriptionId/coupons/:couponId/remove', Component: RemoveCouponPage },
              { path: '/accruals/:accrualId', Component: AccrualPage },
              { path: '/catalog/plans', Component: PlansPage },
              { path: '/catalog/plans/new', Component: CreatePlanPage },
              { path: '/catalog/plans/compare', Component: ComparePage },
              { path: '/catalog/plans/:planId', Component: PlanPage },
              { path: '/catalog/plans/:planId/edit', Component: EditPlanPage },
              { path: '/catalog/plans/:planId/versions/new', Component: DraftVersionPage },
              { path: '/catalog/plans/:planId/versions/:versionId', Component: VersionPage },
              { path: '/catalog/plans/:planId/versions/:versionId/diff', Component: DiffPage },
              { path: '/catalog/plans/:planId/versions/:versionId/cycle', Component: CyclePage },
              { path: '/catalog/plans/:planId/versions/:versionId/currencies', Component: CurrenciesPage },
              { path: '/catalog/plans/:planId/versions/:versionId/cards/new', Component: AddCardPage },
              { path: '/catalog/plans/:planId/versions/:versionId/cards/:cardKey', Component: CardPage },
              { path: '/catalog/plans/:planId/versions/:versionId/rules/new', Component: AddRulePage },
              { path: '/catalog/plans/:planId/versions/:versionId/rules/:ruleKey', Component: RulePage },
              { path: '/catalog/catalogues', Component: CataloguesPage },
              { path: '/catalog/catalogues/new', Component: CreateCataloguePage },
              { path: '/catalog/catalogues/:catalogueId', Component: CataloguePage },
              { path: '/catalog/catalogues/:catalogueId/edit', Component: EditCataloguePage },
              { path: '/catalog/simulator', Component: SimulationsPage },
              { path: '/catalog/simulator/new', Component: NewSimulationPage },
              { path: '/catalog/simulator/proposals/new', Component: NewProposalPage },
              { path: '/catalog/simulator/proposals/:proposalId', Component: ProposalPage },
              { path: '/catalog/simulator/quantities', Component: QuantitiesPage },
              { path: '/catalog/simulator/:simulationId', Component: SimulationPage },
              { path: '/catalog/simulator/:simulationId/accounts/:accountId', Component: SimulatedAccountPage },
              { path: '/catalog/migrations', Component: MigrationsPage },
              { path: '/catalog/migrations/new', Component: PlanMigrationPage },
              { path: '/catalog/migrations/:migrationId', Component: MigrationPage },
              { path: '/catalog/experiments', Component: ExperimentsPage },
              { path: '/catalog/experiments/new', Component: CreateExperimentPage },
              { path: '/catalog/experiments/:experimentId', Component: ExperimentPage },
              { path: '/catalog/experiments/:experimentId/edit', Component: EditExperimentPage },
              { path: '/catalog/items', Component: ItemsPage },
              { path: '/catalog/items/new', Component: CreateItemPage },
              { path: '/catalog/items/:itemId', Component: ItemPage },
              { path: '/catalog/items/:itemId/edit', Component: EditItemPage },
              { path: '/catalog/features', Component: FeaturesPage },
              { path: '/catalog/features/new', Component: CreateFeaturePage },
              { path: '/catalog/features/:featureId', Component: FeaturePage },
              { path: '/catalog/features/:featureId/edit', Component: EditFeaturePage },
              { path: '/catalog/meters', Component: MetersPage },
              { path: '/catalog/meters/new', Component: CreateMeterPage },
              { path: '/catalog/meters/:meterId', Component: MeterPage },
              { path: '/catalog/meters/:meterId/edit', Component: EditMeterPage },
              { path: '/catalog/event-schemas', Component: EventSchemasPage },
              { path: '/catalog/event-schemas/new', Component: CreateEventSchemaPage },
              { path: '/catalog/event-schemas/:eventName', Component: EventSchemaPage },
              { path: '/catalog/event-schemas/:eventName/edit', Component: EditEventSchemaPage },
              { path: '/usage/explorer', Component: ExplorerPage },
              { path: '/usage/events', Component: EventsPage },
              { path: '/usage/events/:source/:eventId', Component: EventPage },
              { path: '/usage/entitlements', Component: EntitlementsPage },
              { path: '/usage/unprocessed', Component: UnprocessedPage },
              { path: '/wallets', Component: WalletsPage },
              { path: '/wallets/:walletId', Component: WalletPage },
              { path: '/wallets/:walletId/top-up', Component: TopUpPage },
              { path: '/wallets/:walletId/grant', Component: GrantPage },
              { path: '/wallets/:walletId/alert-rules/new', Component: CreateAlertRulePage },
              { path: '/invoices', Component: InvoicesPage },
              { path: '/invoices/runs', Component: BillingRunsPage },
              { path: '/invoices/runs/new', Component: RunBillingPage },
              { path: '/invoices/runs/:runId', Component: BillingRunPage },
              { path: '/invoices/:invoiceId', Component: InvoicePage },
              { path: '/invoices/:invoiceId/payments/new', Component: RecordPaymentPage },
              { path: '/alerts', Component: AlertsPage },
              { path: '/developers/api-keys', Component: ApiKeysPage },
              { path: '/developers/api-keys/new', Component: CreateApiKeyPage },
              { path: '/settings', Component: SettingsPage },
              { path: '*', Component: LostPage },
            ],
          },
        ],
      },
    ],
  },
]);
