using CustomerHealth.Core.Import;
using CustomerHealth.Core.Outcomes;
using NodaTime;

namespace CustomerHealth.Storage.Tests;

public abstract partial class StoreContract
{
    [ContractFact]
    public async Task Outcomes_OfSeveralAccounts_ComeBackByAccountDayAndEvent()
    {
        var (early, late) = (new LocalDate(2026, 3, 1), new LocalDate(2026, 9, 7));
        await Store.ImportAsync("base.csv", Sample.Account("b"), Sample.Account("B"));

        await Store.ImportAsync(
            "o.csv", new OutcomeRecord("b", late, "churned"), new OutcomeRecord("b", early, "renewed"), new OutcomeRecord("B", late, "expanded"), new OutcomeRecord("b", late, "contracted"));

        (await Store.Outcomes.AllAsync(None)).ShouldBe(
            [new Outcome("B", late, "expanded"), new Outcome("b", early, "renewed"), new Outcome("b", late, "churned"), new Outcome("b", late, "contracted")]);
    }

    [ContractFact]
    public async Task Outcomes_OfAnEmptyStore_AreNone() => (await Store.Outcomes.AllAsync(None)).ShouldBeEmpty();
}
