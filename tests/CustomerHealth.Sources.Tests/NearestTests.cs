using CustomerHealth.Core.Accounts;

namespace CustomerHealth.Sources.Tests;

public class NearestTests
{
    [Theory]
    [InlineData("measrue", "measure")] // swapped: one step
    [InlineData("MESURE", "measure")]
    [InlineData("mesur", "measure")] // two of seven letters
    [InlineData("mesu", null)] // three
    [InlineData("ta", "at")] // a short word may be one step off
    [InlineData("xy", null)]
    [InlineData("", null)]
    public void Find_Word_IsNearUpToAThirdOfItsLetters(string seen, string? near) => NearName.Of(seen, ["measure", "at"]).ShouldBe(near);
}
