using System.Security.Cryptography;
using System.Text;
using CustomerHealth.Core.Security;

namespace CustomerHealth.Core.Tests.Security;

public sealed class SecretKeyTests
{
    private const string Secret = "x9Qk2m7Zr4Tt8Yw1Lp6Nc3Vb5Hd0Sf=/";

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("only thirty-one characters long")]
    [InlineData("        short, with blanks around it        ")]
    public void TryParse_TooShort_IsNone(string? text) => SecretKey.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void TryParse_ShortestAndBlanksAround_IsTheSameSecret()
    {
        Secret.Length.ShouldBe(SecretKey.Shortest);

        Of(Secret).Id.ShouldBe(Of($" {Secret}\n").Id);
        Of(Secret).Id.ShouldNotBe(Of(Secret + "x").Id);
    }

    /// <summary>HKDF as RFC 5869 has it, written out once more: extract with a key of zeroes, then one block of expansion.</summary>
    [Fact]
    public void Derive_ALabel_IsHkdfOfSha256()
    {
        var extracted = HMACSHA256.HashData(new byte[32], Encoding.UTF8.GetBytes(Secret));
        byte[] info = [.. "customerhealth.installations"u8, 1];

        Of(Secret).Derive("installations").ShouldBe(HMACSHA256.HashData(extracted, info));
    }

    [Fact]
    public void Derive_AnotherLabel_IsAnotherKey() => Of(Secret).Derive("installations").ShouldNotBe(Of(Secret).Derive("downloads"));

    [Fact]
    public void ToString_Always_HidesTheSecret() => Of(Secret).ToString().ShouldNotContain(Secret[..8]);

    internal static SecretKey Of(string text) => SecretKey.TryParse(text, out var key) ? key : throw new ArgumentException("too short", nameof(text));
}
