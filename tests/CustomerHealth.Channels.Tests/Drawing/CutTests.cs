using CustomerHealth.Channels.Drawing;

namespace CustomerHealth.Channels.Tests.Drawing;

public sealed class CutTests
{
    [Theory]
    [InlineData("short enough", 12, "short enough")]
    [InlineData("cut at a word here", 12, "cut at a…")]
    [InlineData("first, second third", 10, "first…")]
    [InlineData("Donaudampfschifffahrt", 10, "Donaudamp…")]
    [InlineData("😀😀😀", 4, "😀…")]
    [InlineData("éé́éé", 4, "éé́…")]
    [InlineData("👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧", 10, "👩‍👩‍👧…")]
    [InlineData("🇫🇮🇸🇪🇳🇴", 8, "🇫🇮…")]
    [InlineData("é\u0301\u0301\u0301\u0301\u0301", 4, "é\u0301\u0301…")]
    public void AtWord_KeepsWholeWordsAndCharacters(string text, int limit, string expected) =>
        Cut.AtWord(text, limit).ShouldBe(expected);
}
