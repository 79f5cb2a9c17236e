using System.Text;
using CustomerHealth.Core.Import;
using NodaTime;

namespace CustomerHealth.Sources.Tests.Import;

public sealed class ObservationsFileTests : IDisposable
{
    private const string Header = "account,measure,at,value,source,id,known_at\n";

    private readonly ImportFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Theory]
    [InlineData("2026-09-30", "2026-09-29T21:00:00Z")]
    [InlineData("2026-09-30T14:05", "2026-09-30T11:05:00Z")]
    [InlineData("2026-09-30T14:05:06.5", "2026-09-30T11:05:06.5Z")]
    [InlineData("2026-09-30 14:05:06", "2026-09-30T11:05:06Z")]
    [InlineData("2026-09-30T14:05:00Z", "2026-09-30T14:05:00Z")]
    [InlineData("2026-09-30T14:05+02:00", "2026-09-30T12:05:00Z")]
    [InlineData("2026-12-30T14:05", "2026-12-30T12:05:00Z")]
    public async Task Import_TimeWithOrWithoutZone_IsReadInTheOrganisationsZone(string at, string expected)
    {
        await _files.ObservationsAsync($"{Header}acme,support.open-tickets,{at},7,zendesk,,\n");

        _files.Store.Stored<ObservationRecord>().Single().Observation.At.ShouldBe(NodaTime.Text.InstantPattern.ExtendedIso.Parse(expected).Value);
    }

    [Fact]
    public async Task Import_NoKnownAt_IsKnownWhenItWasSo()
    {
        await _files.ObservationsAsync($"{Header}acme,a.b,2026-09-30,7,zendesk,x-1,\nacme,a.b,2026-09-30,8,zendesk,,2026-10-02T00:00:00Z\n");

        var (first, second) = _files.Store.Stored<ObservationRecord>().Select(record => record.Observation).ToArray() is [var a, var b] ? (a, b) : default;
        first!.KnownAt.ShouldBe(first.At);
        (first.Id, first.Value, first.Source).ShouldBe(("x-1", "7", "zendesk"));
        second!.KnownAt.ShouldBe(Instant.FromUtc(2026, 10, 2, 0, 0));
        second.Id.ShouldBeNull();
    }

    [Theory]
    [InlineData("nobody,a.b,2026-09-30,7,s,,", "account", "there is no account 'nobody'")]
    [InlineData("acme,Open Tickets,2026-09-30,7,s,,", "measure", "'Open Tickets' is no key of a measure")]
    [InlineData("acme,a.b,30.9.2026,7,s,,", "at", "'30.9.2026' is not a date or time; write it as 2026-09-30")]
    [InlineData("acme,a.b,2026-02-30,7,s,,", "at", "'2026-02-30' is not a date or time")]
    [InlineData("acme,a.b,,7,s,,", "at", "is empty; a value is required")]
    [InlineData("acme,a.b,2026-09-30,,s,,", "value", "is empty; a value is required")]
    [InlineData("acme,a.b,2026-09-30,7, ,,", "source", "is empty; a value is required")]
    [InlineData("acme,a.b,2026-09-30,7,s,,soon", "known_at", "'soon' is not a date or time")]
    [InlineData("acme,a.b,2026-09-30,7", "", "the row has 4 columns and the header has 7")]
    [InlineData("acme,a.b,2026-09-30,7,s,,,,", "", "the row has 9 columns and the header has 7")]
    [InlineData("acme,a.b,2026-09-30,7\"x,s,,", "", "a quote stands inside the text")]
    [InlineData("acme,a.b,2026-09-30,\"7,s,,", "", "a quote is opened and never closed")]
    [InlineData("acme,a.b,2026-09-30,7\0,s,,", "value", "the cell holds a NUL byte")]
    public async Task Import_BadRow_StoresNothingAndSaysWhichLineColumnAndWhy(string row, string column, string why)
    {
        var report = await _files.ObservationsAsync($"{Header}acme,a.b,2026-09-30,1,s,,\n{row}\n");

        report.Stored.ShouldBeFalse();
        _files.Store.Records.ShouldBeEmpty();
        var refused = report.Refused.ShouldHaveSingleItem();
        (refused.File, refused.Line, refused.Column).ShouldBe(("observations.csv", 3, column));
        refused.Why.ShouldStartWith(why);
    }

    [Fact]
    public async Task Import_BytesThatAreNotUtf8_NamesTheLine()
    {
        _files.Knowing("acme").With("observations.csv", [.. Encoding.UTF8.GetBytes(Header + "acme,a.b,2026-09-30,1,s,,\nacme,a.b,2026-09-30,caf"), 0xE9, .. ",s,,\n"u8]);

        var report = (await _files.ImportAsync("observations.csv")).Files.Single();

        report.Refused.ShouldHaveSingleItem().ToString().ShouldBe("observations.csv(3): value: the cell is not UTF-8; save the file as UTF-8");
    }

    [Fact]
    public async Task Import_LineBreaksInQuotesAndBlankLines_KeepLineNumbersRight()
    {
        var report = await _files.ObservationsAsync(
            "\uFEFF" + (Header + "acme,a.b,2026-09-30,\"two\nlines, \"\"quoted\"\"\",s,,\n\nacme,a.b,nope,1,s,,\n").ReplaceLineEndings("\r\n"));

        report.Rows.ShouldBe(2);
        report.Refused.ShouldHaveSingleItem().Line.ShouldBe(5);
    }

    [Fact]
    public async Task Import_QuotedCell_KeepsItsLineBreakAndQuotes()
    {
        await _files.ObservationsAsync($"{Header}acme,a.b,2026-09-30,\"two\nlines, \"\"quoted\"\"\",s,,\n");

        _files.Store.Stored<ObservationRecord>().Single().Observation.Value.ShouldBe("two\nlines, \"quoted\"");
    }

    [Theory]
    [InlineData(1_000_000, "the cell is 1,000,000 bytes long; at most 32,768 are stored")]
    [InlineData(20_000_000, "the row is longer than 8 MB")]
    public async Task Import_HugeCell_IsRefusedWithASentence(int length, string why)
    {
        var report = await _files.ObservationsAsync($"{Header}acme,a.b,2026-09-30,{new string('x', length)},s,,\n");

        report.Refused.ShouldHaveSingleItem().Why.ShouldStartWith(why);
        report.Refused[0].Line.ShouldBe(2);
    }

    [Fact]
    public async Task Import_ThousandsOfBadRows_KeepsTheFirstThousandAndCountsAll()
    {
        var report = await _files.ObservationsAsync(Header + string.Concat(Enumerable.Repeat("nobody,a.b,2026-09-30,1,s,,\n", 2_500)));

        report.Refused.Length.ShouldBe(1_000);
        report.RefusedTotal.ShouldBe(2_500);
        report.Rows.ShouldBe(2_500);
    }
}
