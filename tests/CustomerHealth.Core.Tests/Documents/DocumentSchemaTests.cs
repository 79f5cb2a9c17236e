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

    [Theory]
    [InlineData("ower", "; did you mean 'owner'?")]
    [InlineData("zzz", "")]
    public void Hint_Misspelt_NamesTheNearestOnly(string word, string expected) => NearName.Hint(word, ["owner", "name"]).ShouldBe(expected);
}
