using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Documents;

namespace CustomerHealth.Core.Tests.Documents;

public sealed class DocumentSchemaTests
{
    [Fact]
    public void Declare_PathsWithLists_GivesTheSameAsTheModel()
    {
        var declared = DocumentSchema.Declare("""
            name             The name
            rows[]           The rows
            rows[].label     The label
            """);
        var learnt = DocumentSchema.Of(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["name"] = "x",
            ["rows"] = new[] { new Dictionary<string, object?>(StringComparer.Ordinal) { ["label"] = 1 } },
        });

        learnt.Fields.Select(f => f.Path).ShouldBe(declared.Fields.Select(f => f.Path));
        declared.Fields.Select(f => f.Field.About).ShouldBe(["The name", "The rows", "The label"]);
    }

    /// <summary>QB-8: closed by default. What nobody marked is internal, and so is whatever holds it.</summary>
    [Fact]
    public void Declare_ClientMarks_OpenWhatIsMarkedAndNothingElse()
    {
        var root = DocumentSchema.Declare("""
            open @client            Marked
            shut                    Not marked
            mixed.open @client      Marked
            mixed.shut              Not marked
            rows[] @client          Marked
            rows[].open @client     Marked
            hidden[]                Not marked
            hidden[].open @client   Marked, in a list that is not
            """).Root;

        root.Fields.Where(f => f.Value.IsWhollyForClients).Select(f => f.Key).ShouldBe(["open", "rows"]);
        root.Fields["mixed"].Fields["open"].IsWhollyForClients.ShouldBeTrue();
    }

    [Fact]
    public void Declare_AnotherMark_IsRefused() =>
        Should.Throw<ArgumentException>(() => DocumentSchema.Declare("name @clients   The name")).Message.ShouldStartWith("'name @clients' is no field");

    [Theory]
    [InlineData("ower", "; did you mean 'owner'?")]
    [InlineData("zzz", "")]
    public void Hint_Misspelt_NamesTheNearestOnly(string word, string expected) => NearName.Hint(word, ["owner", "name"]).ShouldBe(expected);
}
