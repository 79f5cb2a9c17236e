using CustomerHealth.Core.Accounts;

namespace CustomerHealth.Core.Tests.Accounts;

/// <summary>CH-3: two ways to write one company's name have one key.</summary>
public class NameKeyTests
{
    [Theory]
    [InlineData("The Ferrari N.V.", "ferrari")]
    [InlineData("Acme Robotics GmbH & Co. KG", "acme robotics")]
    [InlineData("Chala Estates s.r.o.", "chala estates")]
    [InlineData("Procter & Gamble", "procter and gamble")]
    [InlineData("Johnson+Johnson", "johnson and johnson")]
    [InlineData("L’Oréal S.A.", "loreal")]
    [InlineData("Straße ẞ", "strasse ss")]
    [InlineData("Łódź Ørsted Ħæœþðđıŋŧ", "lodz orsted haeoethddint")]
    [InlineData("İSTANBUL", "istanbul")]
    [InlineData("Οδυσσεύς", "οδυσσευσ")]
    [InlineData("ＡＢＣ ㈱", "abc 株")]
    [InlineData("ガーデン", "ガーデン")]
    [InlineData("네이버", "네이버")]
    [InlineData("𐐀bc", "𐐨bc")]
    [InlineData("Limited", "limited")]
    [InlineData("The Group", "group")]
    [InlineData("The", "the")]
    [InlineData("🚀 Rocket\u202E!", "rocket")]
    [InlineData("🚀", "")]
    [InlineData("\uD83D", "")]
    [InlineData("", "")]
    public void Of_Name_FollowsTheRule(string name, string key) => NameKey.Of(name).Text.ShouldBe(key);

    [Theory]
    [InlineData("C++", 2)]
    [InlineData("Paramount+", 1)]
    [InlineData("C", 0)]
    [InlineData("Smith & Co.", 0)]
    public void Of_SignsAtTheEnd_AreCounted(string name, int signs) => NameKey.Of(name).Signs.ShouldBe(signs);

    [Fact]
    public void Tokens_AreThoseOfTheReference() => LegalForms.Tokens.Count.ShouldBe(58);
}
