using System.Text.Json;
using CustomerHealth.Bot.Tests.Reference;

namespace CustomerHealth.Bot.Tests.CommandLine;

/// <summary><c>stats names</c>, held to every number and text that others worked out of the same files.</summary>
public sealed class StatsNamesTests : IDisposable
{
    private readonly Cli _cli = new();

    [Fact]
    public async Task Names_Folder_GivesTheWholeReference()
    {
        var expected = ReferenceFile.Expected("names.json");

        var result = await _cli.RunAsync("stats", "names", RealNames.Unpack(_cli.Folder), "--json");

        result.Error.ShouldBeEmpty();
        var actual = JsonElement.Parse(result.Output);
        ReferenceJson.Count(expected).ShouldBeGreaterThan(140);
        ReferenceJson.Compare(expected, actual, 0);
        ReferenceJson.Compare(actual, expected, 0);
    }

    [Theory]
    [InlineData("brands", "brands.csv")]
    [InlineData("gleif_entities", "gleif_entities_sample.csv")]
    [InlineData("gleif_legal_forms", "gleif_legal_forms_v1.5.csv")]
    [InlineData("sp500", "sp500_constituents.csv")]
    public async Task Names_File_GivesItsSection(string section, string file)
    {
        var result = await _cli.RunAsync("stats", "names", Path.Combine(RealNames.Unpack(_cli.Folder), file), "--json");

        ReferenceJson.Compare(ReferenceFile.Expected("names.json").GetProperty(section), JsonElement.Parse(result.Output), 0);
    }

    [Fact]
    public async Task Names_Accounts_ListsThoseOfOneKey()
    {
        var file = _cli.File("accounts.csv", "key,name,aliases\na,Ferrari,\nb,The Ferrari N.V.,Ferrari Group;Cavallino\nc,Øre & Co. KG,\n");

        var result = await _cli.RunAsync("stats", "names", file);

        result.Output.ShouldBe("accounts.csv: 3 names, 2 distinct keys; 1 key stands for several, so the bot asks:\n  ferrari: Ferrari; The Ferrari N.V.\n", StringCompareShould.IgnoreLineEndings);
        result.Exit.ShouldBe(0);
    }

    [Theory]
    [InlineData("title,alias\nAcme,\n", "'title', 'alias'; a file of names has 'title', 'alias_kind', 'alias'")]
    [InlineData("key,name\na,Acme,x\n", "(2): the row has 3 columns and the header has 2")]
    [InlineData("key,name\na,\"Acme\n", "a quote is opened and never closed")]
    [InlineData("", "the columns are none")]
    public async Task Names_BadFile_SaysWhereAndWhatIsAllowed(string content, string sentence)
    {
        var result = await _cli.RunAsync("stats", "names", _cli.File("names.csv", content));

        result.Error.ShouldContain(sentence);
        result.Output.ShouldBeEmpty();
        result.Exit.ShouldBe(1);
    }

    [Fact]
    public async Task Names_NoSuchFile_SaysSo()
    {
        var result = await _cli.RunAsync("stats", "names", "nowhere.csv");

        result.Error.ShouldContain("There is no file or folder 'nowhere.csv'.");
        result.Exit.ShouldBe(1);
    }

    /// <inheritdoc />
    public void Dispose() => _cli.Dispose();
}
