using System.Text.Json;

namespace CustomerHealth.Bot.Tests.Reference;

/// <summary>The comparer itself: one that cannot fail would prove nothing.</summary>
public sealed class ReferenceJsonTests
{
    private const string Reference = """{ "a": 1.5, "b": [1, null, { "c": "x" }], "d": true }""";

    [Theory]
    [InlineData("""{ "a": 1.5000001, "b": [1, null, { "c": "x", "more": 1 }], "d": true }""")]
    [InlineData(Reference)]
    public void Compare_SameNumbers_Passes(string actual) => ReferenceJson.Compare(JsonElement.Parse(Reference), JsonElement.Parse(actual), 1e-6);

    [Theory]
    [InlineData("""{ "a": 1.51, "b": [1, null, { "c": "x" }], "d": true }""", "$.a: 1.5 expected, 1.51 found")]
    [InlineData("""{ "b": [1, null, { "c": "x" }], "d": true }""", "$.a: is missing")]
    [InlineData("""{ "a": 1.5, "b": [1, 0, { "c": "x" }], "d": true }""", "$.b[1]: null expected, 0 found")]
    [InlineData("""{ "a": 1.5, "b": [1, null, { "c": "y" }], "d": true }""", "$.b[2].c: \"x\" expected, \"y\" found")]
    [InlineData("""{ "a": 1.5, "b": [1, null], "d": true }""", "$.b: 3 items expected, 2 found")]
    [InlineData("""{ "a": 1.5, "b": [1, null, { "c": "x" }], "d": false }""", "$.d: true expected, false found")]
    public void Compare_OneValueOff_NamesItsPath(string actual, string line)
    {
        var fault = Should.Throw<ShouldAssertException>(() => ReferenceJson.Compare(JsonElement.Parse(Reference), JsonElement.Parse(actual), 1e-6));

        fault.Message.ShouldContain(line);
    }

    [Fact]
    public void Count_Reference_CountsLeaves() => ReferenceJson.Count(JsonElement.Parse(Reference)).ShouldBe(5);
}
