using System.Text;

namespace CustomerHealth.Sources.Tests.Import;

public sealed class HeaderTests : IDisposable
{
    private readonly ImportFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Theory]
    [InlineData("account,mesure,at,value,source\n", "mesure", "'mesure' is not a column of this file; did you mean 'measure'?")]
    [InlineData("account,measure,at,value\n", "source", "the header has no column 'source', which is required")]
    [InlineData("account,measure,at,value,source,zzzz\n", "zzzz", "'zzzz' is not a column of this file; allowed are account, measure, at, value, source, id and known_at")]
    [InlineData("account,measure,at,value,source,at\n", "at", "the column 'at' stands twice in the header")]
    [InlineData("", "", "the file is empty; the first row must name the columns")]
    [InlineData("\uFEFF", "", "the file is empty; the first row must name the columns")]
    [InlineData("sep=;\naccount;measure\n", "", "the file begins with 'sep=;', as Excel writes it")]
    [InlineData("account;measure;at;value;source\n", "", "the columns are parted by ';'; save the file with commas")]
    public async Task Import_BadHeader_IsRefusedBeforeAnyRow(string text, string column, string why)
    {
        var report = await _files.ObservationsAsync(text);

        report.Refused[0].Line.ShouldBe(1);
        report.Refused.ShouldContain(refused => refused.Column == column && refused.Why.StartsWith(why, StringComparison.Ordinal));
        _files.Store.Begun.ShouldBe(0);
    }

    [Theory]
    [InlineData("utf-16", true, ',')]
    [InlineData("utf-16", false, ',')]
    [InlineData("utf-16BE", true, ',')]
    [InlineData("utf-16BE", false, ',')]
    [InlineData("utf-16", true, '\t')]
    public async Task Import_Utf16_SaysSoOnceAndHowToSaveIt(string encoding, bool hasMark, char separator)
    {
        var form = Encoding.GetEncoding(encoding);
        var text = "account,measure,at,value,source\nacme,a.b,2026-09-30,7,s\n".Replace(',', separator);
        _files.Knowing("acme").With("observations.csv", [.. hasMark ? form.GetPreamble() : [], .. form.GetBytes(text)]);

        var report = (await _files.ImportAsync("observations.csv")).Files.Single();

        report.Refused.ShouldHaveSingleItem().ToString().ShouldBe(
            "observations.csv(1): the file is UTF-16, which Excel calls Unicode Text; save it as UTF-8, in Excel's save dialog as 'CSV UTF-8 (Comma delimited)'");
        report.Stored.ShouldBeFalse();
    }

    [Theory]
    [InlineData("account,measure,at,value,source")]
    [InlineData("\uFEFFaccount,measure,at,value,source\r\n\r\n")]
    [InlineData("source , value,at,measure,account\n")]
    public async Task Import_HeaderOnly_StoresNothingAndIsFine(string text)
    {
        var report = await _files.ObservationsAsync(text);

        (report.Rows, report.RefusedTotal, report.Stored).ShouldBe((0, 0, true));
    }
}
