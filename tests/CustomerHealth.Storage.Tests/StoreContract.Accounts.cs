using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Import;
using NodaTime;

namespace CustomerHealth.Storage.Tests;

public abstract partial class StoreContract
{
    [ContractFact]
    public async Task Find_EveryAttribute_ComesBack()
    {
        var account = new Account
        {
            Key = "acme", Name = "Acme Öy", Aliases = ["ACME", "A <&> \"B\""], Industry = "retail", Segment = "mid", Region = "EU", Tier = "gold",
            Mrr = 1200.50m, Start = new LocalDate(2024, 2, 29), Renewal = new LocalDate(2027, 1, 31), Lifecycle = Lifecycle.Onboarding,
            Pod = "north", Owner = "ann", TimeZone = "Europe/Helsinki", Calendar = "fi",
        };
        await Store.ImportAsync("a.csv", new AccountRecord(account, LocalDate.MinIsoValue, Instant.MinValue));

        var found = await Store.Accounts.FindAsync("acme", Sample.On(Sample.Day), None);

        found.ShouldNotBeNull();
        found.Aliases.ShouldBe(account.Aliases);
        (found with { Aliases = account.Aliases }).ShouldBe(account);
    }

    [ContractFact]
    public async Task Find_KeyInAnotherCase_IsNull()
    {
        await Store.ImportAsync("a.csv", Sample.Account("acme"));

        (await Store.Accounts.FindAsync("ACME", Sample.On(Sample.Day), None)).ShouldBeNull();
    }

    [ContractTheory]
    [InlineData("2026-09-04", "first")]
    [InlineData("2026-09-05", "first")] // in force from the 5th, but known only on the 10th
    [InlineData("2026-09-09", "first")]
    [InlineData("2026-09-10", "second")]
    [InlineData("2026-09-20", "second")]
    [InlineData("2026-09-21", "third")]
    [InlineData("2019-01-01", "first")] // before every version
    public async Task Find_VersionsFromAndKnownOnSeveralDays_GivesTheOneThatCounted(string day, string name)
    {
        var known = Sample.Start;
        await Store.ImportAsync(
            "a.csv",
            Sample.Account("acme", "third", from: new LocalDate(2026, 9, 21), knownAt: known + Duration.FromDays(1)),
            Sample.Account("acme", "first"),
            Sample.Account("acme", "second", from: new LocalDate(2026, 9, 5), knownAt: known + Duration.FromDays(9)));

        var found = await Store.Accounts.FindAsync("acme", Sample.On(NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value), None);

        found!.Name.ShouldBe(name);
    }

    [ContractFact]
    public async Task Find_AccountImportedToday_IsThereLastMonth()
    {
        await Store.ImportAsync("a.csv", Sample.Account("acme", from: new LocalDate(2026, 11, 22), knownAt: Sample.Now));

        (await Store.Accounts.FindAsync("acme", Sample.On(Sample.Day), None)).ShouldNotBeNull();
    }

    [ContractFact]
    public async Task Names_AfterARename_AreTheLatestInOrdinalOrder()
    {
        await Store.ImportAsync("a.csv", Sample.Account("b", "Old"), Sample.Account("a"), Sample.Account("B"));
        await Store.ImportAsync("a.csv", Sample.Account("b", "New", from: new LocalDate(2026, 11, 1), knownAt: Sample.Now));

        var names = await Store.Accounts.NamesAsync(None);

        names.Select(name => $"{name.Key} {name.Name}").ShouldBe(["B B", "a A", "b New"]);
    }

    [ContractFact]
    public async Task NamesVersion_IsAnotherOnlyWhenAnAccountChanged()
    {
        var empty = await Store.Accounts.NamesVersionAsync(None);
        await Store.ImportAsync("a.csv", Sample.Account("b", "Old"));
        var first = await Store.Accounts.NamesVersionAsync(None);
        await Store.ImportAsync("a.csv", Sample.Account("b", "Old"), Sample.Observed("b", "support.open-tickets", 1, "3"));
        var same = await Store.Accounts.NamesVersionAsync(None);
        await Store.ImportAsync("a.csv", Sample.Account("b", "New", from: new LocalDate(2026, 11, 1), knownAt: Sample.Now));

        first.ShouldNotBe(empty);
        same.ShouldBe(first);
        (await Store.Accounts.NamesVersionAsync(None)).ShouldNotBe(first);
    }

    [ContractFact]
    public async Task All_ManyAccounts_AreInOrdinalOrderOfKey()
    {
        await Store.ImportAsync("a.csv", ((string[])["😀", "\uFB01", "b", "B", "a"]).Select(key => Sample.Account(key)));

        var all = await Store.Accounts.AllAsync(Sample.On(Sample.Day), None).ToListAsync();

        all.Select(account => account.Key).ShouldBe(["B", "a", "b", "😀", "\uFB01"]);
    }

    [ContractFact]
    public async Task Import_AccountSaysTheSame_IsUnchanged()
    {
        await Store.ImportAsync("a.csv", WithMrr("100.50", Sample.Day));

        var counts = await Store.ImportAsync("a.csv", WithMrr("100.5", Sample.Day.PlusDays(3)));

        counts.ShouldBe(new ImportCounts(0, 1));
    }

    [ContractFact]
    public async Task People_AndPods_ComeBackInOrder()
    {
        var person = new Person { Key = "b", Name = "Bo", Email = "bo@example.com", Manager = "a", Pod = "north", Locale = "sv-FI" };
        await Store.ImportAsync(
            "p.csv", new PodRecord(new Pod { Key = "north", Name = "North", Channel = "#north" }), new PersonRecord(person),
            new PersonRecord(new Person { Key = "a", Name = "Ann" }));

        (await Store.Accounts.PeopleAsync(None)).Select(p => p.Key).ShouldBe(["a", "b"]);
        (await Store.Accounts.FindPersonAsync("b", None)).ShouldBe(person);
        (await Store.Accounts.FindPersonAsync("B", None)).ShouldBeNull();
        (await Store.Accounts.PodsAsync(None)).ShouldHaveSingleItem().Channel.ShouldBe("#north");
    }

    [ContractFact]
    public async Task KnownKeys_AfterImports_AreAllThere()
    {
        await Store.ImportAsync(
            "x.csv", Sample.Account("acme"), new PersonRecord(new Person { Key = "ann", Name = "Ann" }), new PodRecord(new Pod { Key = "n", Name = "N" }));

        var keys = await Store.Imports.KnownKeysAsync(None);

        (keys.Accounts.Contains("acme"), keys.Accounts.Contains("ACME"), keys.People.Contains("ann"), keys.Pods.Contains("n")).ShouldBe((true, false, true, true));
    }

    private static AccountRecord WithMrr(string mrr, LocalDate from) => new(
        new Account { Key = "acme", Name = "Acme", Mrr = decimal.Parse(mrr, System.Globalization.CultureInfo.InvariantCulture) }, from, Sample.Now);
}
