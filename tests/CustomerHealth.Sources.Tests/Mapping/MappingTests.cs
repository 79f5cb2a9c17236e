using System.Text;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Import;
using CustomerHealth.Sources.Import;
using CustomerHealth.Sources.Tests.Import;
using NodaTime;

namespace CustomerHealth.Sources.Tests.Mapping;

public sealed class MappingTests : IDisposable
{
    private const string Mapping = """
        key: id
        accounts: { name: { column: id } }
        observations:
          at: { column: day, format: dd.MM.yyyy }
          source: { constant: crm }
          na: [none]
          measures: { crm.score: score }
        outcomes: { column: left, positive: ['yes'], event: churned, date: { constant: 2026-02-01 } }
        """;

    private readonly ImportFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public async Task Import_MappedRows_BecomeAccountObservationAndOutcome()
    {
        var report = await ImportAsync(Mapping, "id,day,score,left\na,30.09.2026,7,no\na,01.10.2026,none,yes\nb,01.10.2026,,no\n");

        report.IsClean.ShouldBeTrue();
        _files.Store.Stored<AccountRecord>().Select(record => record.Account.Key).ShouldBe(["a", "b"]);
        _files.Store.Stored<ObservationRecord>().Select(record => (record.Observation.Account, record.Observation.At, record.Observation.Value)).ShouldBe(
            [("a", Instant.FromUtc(2026, 9, 29, 21, 0), "7"), ("a", Instant.FromUtc(2026, 9, 30, 21, 0), "NA")]);
        _files.Store.Stored<OutcomeRecord>().Single().ShouldBe(new OutcomeRecord("a", new LocalDate(2026, 2, 1), "churned"));
    }

    [Fact]
    public async Task Import_NoAccountsSection_RefusesUnknownAccounts()
    {
        var report = await ImportAsync(Mapping.Replace("accounts: { name: { column: id } }\n", "", StringComparison.Ordinal), "id,day,score,left\na,30.09.2026,7,no\n");

        report.Files.Single().Refused.Single().ToString().ShouldBe("export.csv(2): id: there is no account 'a'");
    }

    [Fact]
    public async Task Import_AttributeChanges_IsANewVersionFromThatDay()
    {
        var mapping = Mapping.Replace("name: { column: id }", "region: { column: left }", StringComparison.Ordinal);

        await ImportAsync(mapping, "id,day,score,left\na,30.09.2026,7,fi\na,01.10.2026,8,fi\na,02.10.2026,9,se\n");

        _files.Store.Stored<AccountRecord>().Select(record => (record.Account.Region, record.From)).ShouldBe(
            [("fi", new LocalDate(1, 1, 1)), ("se", new LocalDate(2026, 10, 2))]);
    }

    [Fact]
    public async Task Import_OtherColumnsOfTheExport_MayBeAnythingEvenTwice() =>
        (await ImportAsync(Mapping, "id,day,score,left,,,x,x\na,30.09.2026,7,no,,,1,2\n")).IsClean.ShouldBeTrue();

    [Fact]
    public async Task Import_NamedColumnTwice_IsRefused() =>
        (await ImportAsync(Mapping, "id,day,score,left,score\na,30.09.2026,7,no,8\n")).Files.Single().Refused.Single().Why
            .ShouldBe("the column 'score' stands twice in the header");

    [Fact]
    public async Task Import_SameFileTwice_GivesAccountVersionsThatSayTheSame()
    {
        const string Csv = "id,day,score,left\na,30.09.2026,7,no\n";
        await ImportAsync(Mapping, Csv);

        await ImportAsync(Mapping, Csv);

        _files.Store.Stored<AccountRecord>().Select(record => record.From).ShouldBe([new LocalDate(1, 1, 1), new LocalDate(2026, 9, 30)]);
        _files.Store.Stored<ObservationRecord>().Select(record => record.Observation).Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Import_ValueNotOfTheFormat_RefusesTheRow()
    {
        var report = await ImportAsync(Mapping, "id,day,score,left\na,2026-09-30,7,no\n");

        report.Files.Single().Refused.Single().ToString().ShouldBe("export.csv(2): day: '2026-09-30' is not a time of the form dd.MM.yyyy");
    }

    [Fact]
    public async Task Import_ColumnNotInTheCsv_IsAMistakeOfTheMapping()
    {
        var report = await ImportAsync(Mapping, "id,day,scores,left\na,30.09.2026,7,no\n");

        report.Files.ShouldBeEmpty();
        report.Mistakes.Single().ToString().ShouldEndWith("map.yaml(7,26): error CHM020: export.csv has no column 'score'; did you mean 'scores'?");
    }

    [Theory]
    [InlineData("key: id", "kei: id", "CHM003", "'kei' is not a key of a mapping; did you mean 'key'?")]
    [InlineData("key: id", "", "CHM004", "a mapping must have the key 'key'")]
    [InlineData("source: { constant: crm }", "source: crm", "CHM005", "'source' must be a set of keys")]
    [InlineData("na: [none]", "na: [none]\n  na: [none]", "CHM006", "the key 'na' stands twice")]
    [InlineData("event: churned", "event: churn", "CHM007", "'event' is 'churn'; did you mean 'churned'?")]
    [InlineData("constant: 2026-02-01", "constant: soon", "CHM021", "'soon' is not a date or time")]
    [InlineData("name: { column: id }", "lifecycle: { constant: gone }", "CHM021", "'lifecycle' is 'gone'; allowed are")]
    [InlineData("source: { constant: crm }", "source: { }", "CHM022", "'source' needs one of 'column' and 'constant'")]
    [InlineData("source: { constant: crm }", "source: { constant: crm, column: id }", "CHM022", "'source' needs one of")]
    [InlineData("crm.score", "CRM Score", "CHM023", "'CRM Score' is no key of a measure")]
    [InlineData("source: { constant: crm }", "source: { constant: crm, format: x }", "CHM025", "'format' is for dates and times from a column")]
    [InlineData("key: id", "key: [", "CHM001", "this is not YAML")]
    public async Task Import_BadMapping_SaysWhereAndWhat(string from, string to, string code, string sentence)
    {
        Mapping.ShouldContain(from);

        var report = await ImportAsync(Mapping.Replace(from, to, StringComparison.Ordinal), "id,day,score,left\n");

        report.Mistakes.ShouldContain(found => found.Code == code && found.Sentence.StartsWith(sentence, StringComparison.Ordinal));
        _files.Store.Begun.ShouldBe(0);
    }

    [Theory]
    [InlineData("key: id\n", "CHM024")]
    [InlineData("", "CHM002")]
    public async Task Import_MappingOfNothing_SaysSo(string mapping, string code) =>
        (await ImportAsync(mapping, "id\n1\n")).Mistakes.ShouldHaveSingleItem().Code.ShouldBe(code);

    [Fact]
    public async Task Import_NoMappingFile_SaysSo() =>
        (await _files.With("export.csv", "id\n").ImportAsync("export.csv", new() { MapFile = Path.Combine(_files.Folder, "none.yaml") }))
            .Mistakes.ShouldHaveSingleItem().Code.ShouldBe("CHM010");

    [Fact]
    public async Task Import_MappedFileOfUtf16_SaysSoAndNotThatColumnsAreMissing()
    {
        _files.Knowing("7").With("map.yaml", "key: id\noutcomes: { column: left, positive: [yes], event: churned, date: { constant: 2026-01-01 } }\n");
        _files.With("export.csv", Encoding.Unicode.GetBytes("\uFEFFid,left\n7,yes\n"));

        var report = await _files.ImportAsync("export.csv", new() { MapFile = Path.Combine(_files.Folder, "map.yaml") });

        report.Mistakes.ShouldBeEmpty();
        report.Files.Single().Refused.ShouldHaveSingleItem().Why.ShouldStartWith("the file is UTF-16");
    }

    [Fact]
    public async Task Import_Telco_BecomesItsAccountsMeasuresAndChurn()
    {
        var report = await ImportBundledAsync("telco", "telco", "Telco-Customer-Churn.csv");

        report.Files.Single().Rows.ShouldBe(7_043);
        report.IsClean.ShouldBeTrue();
        _files.Store.Stored<AccountRecord>().Count().ShouldBe(7_043);
        _files.Store.Stored<AccountRecord>().ShouldAllBe(record => record.Account.Lifecycle == Lifecycle.Active);
        _files.Store.Stored<OutcomeRecord>().Count().ShouldBe(1_869);
        _files.Store.Stored<ObservationRecord>().Count().ShouldBe(7_043 * 8);
        _files.Store.Stored<ObservationRecord>().Count(record => record.Observation.Value is "NA").ShouldBe(1_526 * 4);
    }

    [Fact]
    public async Task Import_OnlineRetail_KeepsTheInvoiceNumbersAsIds()
    {
        var report = await ImportBundledAsync("online_retail", "online_retail", "invoices.csv");

        report.IsClean.ShouldBeTrue();
        _files.Store.Stored<ObservationRecord>().Count().ShouldBe(1_000);
        var first = _files.Store.Stored<ObservationRecord>().First().Observation;
        (first.Account, first.Measure, first.Value, first.Id, first.Source).ShouldBe(("17850", "retail.invoice-amount", "139.12", "536365", "online-retail"));
        _files.Store.Stored<AccountRecord>().First().Account.Region.ShouldBe("United Kingdom");
    }

    private Task<ImportReport> ImportBundledAsync(string mapping, string folder, string file) =>
        new CsvImport(_files.Store, DateTimeZone.Utc, new ManualClock(ImportFiles.Now)).RunAsync(
            Repository.File("tests", "data", folder, file),
            new ImportOptions { MapFile = Repository.File("samples", "mappings", $"{mapping}.yaml") },
            progress: null,
            CancellationToken.None);

    private Task<ImportReport> ImportAsync(string mapping, string csv) => _files.With("map.yaml", mapping).With("export.csv", csv)
        .ImportAsync("export.csv", new() { MapFile = Path.Combine(_files.Folder, "map.yaml") });
}
