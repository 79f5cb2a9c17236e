using CustomerHealth.Sources.Tables;

namespace CustomerHealth.Sources.Tests.Tables;

public sealed class TextTableTests : IDisposable
{
    private readonly string _file = Path.Combine(Directory.CreateTempSubdirectory("customerhealth-").FullName, "names.csv");

    [Fact]
    public void Read_AnyHeader_KeepsCellsAsTheyStand()
    {
        var table = Read(" Name ,whatever\n Acme , a \n\n\"Bolt, Ltd\",\n");

        table.Header.ShouldBe(["Name", "whatever"]);
        table.Rows.ShouldBe([[" Acme ", " a "], ["Bolt, Ltd", ""]]);
        table.Column("Name").ShouldBe(["Acme", "Bolt, Ltd"]);
        table.Column("nowhere").ShouldBe(["", ""]);
        table.Refused.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("name\n")]
    [InlineData("name;alias\n")]
    public void Read_FileWithoutRows_IsATableWithoutRows(string text)
    {
        var table = Read(text);

        (table.Rows.Count, table.Refused.Length).ShouldBe((0, 0));
    }

    [Fact]
    public void Read_SeveralBadRows_TellsEachAndKeepsTheOthers()
    {
        var table = Read("name,alias\nAcme\nBolt,b\nCog,a\0b\nDot,d,e\n");

        table.Refused.Select(row => row.ToString()).ShouldBe(
        [
            "names.csv(2): the row has 1 columns and the header has 2",
            "names.csv(4): alias: the cell holds a NUL byte; this is not text",
            "names.csv(5): the row has 3 columns and the header has 2",
        ]);
        table.Column("name").ShouldBe(["Bolt"]);
    }

    [Fact]
    public void Read_QuoteNeverClosed_SaysWhereTheRowBegins()
    {
        var table = Read("name\nAcme\n\"" + new string('x', 9 * 1024 * 1024));

        table.Refused.ShouldHaveSingleItem().ToString().ShouldBe(
            "names.csv(3): the row is longer than 8 MB; probably a quote is opened and never closed, so the file cannot be read on");
    }

    [Fact]
    public void Read_NoSuchFile_SaysSo() =>
        TextTable.Read(_file).Refused.ShouldHaveSingleItem().Why.ShouldStartWith("the file cannot be read: ");

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_file)!, recursive: true);

    private TextTable Read(string text)
    {
        File.WriteAllText(_file, text);
        return TextTable.Read(_file);
    }
}
