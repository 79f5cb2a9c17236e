using CustomerHealth.Core.Security;

namespace CustomerHealth.Core.Tests.Security;

public sealed class SecretKeysTests
{
    private const string One = "one secret key of more than 32 characters";
    private const string Another = "another secret key of more than 32 characters";

    [Fact]
    public void Parse_Several_ReadsEachOnceTheCurrentOneFirst()
    {
        var keys = SecretKeys.Parse(One, [Another, "too short", null, " " + One, Another]).ShouldNotBeNull();

        keys.All.Select(key => key.Id).ShouldBe([SecretKeyTests.Of(One).Id, SecretKeyTests.Of(Another).Id]);
        keys.ToString().ShouldBe($"secret key {SecretKeyTests.Of(One).Id}, secret key {SecretKeyTests.Of(Another).Id}");
    }

    /// <summary>Previous keys alone seal nothing.</summary>
    [Theory]
    [InlineData(null)]
    [InlineData("too short")]
    public void Parse_WithoutACurrentOne_IsNone(string? current) => SecretKeys.Parse(current, [One]).ShouldBeNull();

    internal static SecretKeys Of(string current, params string[] previous) => SecretKeys.Parse(current, previous) ?? throw new ArgumentException("too short", nameof(current));
}
