using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Conversations;
using CustomerHealth.Core.People;
using NodaTime;

namespace CustomerHealth.Core.Tests.People;

/// <summary>Where a person is written to who is on several platforms: always the same place, whichever link was made first.</summary>
public sealed class WhereaboutsTests
{
    private static readonly ChatHome Home = new("slack", "T1");

    [Theory]
    [InlineData("slack:T1/U1", "teams:a/1", "slack:T0/U9", "slack:T1/U1")]
    [InlineData("slack:T1/U1", "teams:a/1", "slack:T2/U2", "slack:T1/U1", "slack:T1/U3")]
    [InlineData("slack:T2/U2", "teams:a/1", "slack:T2/U2")]
    [InlineData("teams:a/1", "teams:b/1", "teams:a/1")]
    public void Of_PersonLinkedSeveralTimes_IsAtHomeElseOnItsPlatformElseTheFirstByAddress(string expected, params string[] links)
    {
        var staff = new Staff([new Person { Key = "mara", Name = "Mara", Email = "mara@firm.example" }]);

        foreach (var order in (string[][])[links, [.. links.Reverse()]])
        {
            var identities = order.Select(link => new ChatIdentity(Address(link), "mara", LinkedBy.Operator, Instant.MinValue));
            Whereabouts.Of(staff, identities, Home).Of(staff.Find("mara")!)!.ToString().ShouldBe(expected);
        }
    }

    [Fact]
    public void Of_PersonWhoIsNotLinked_IsSoughtAtHomeByAddress()
    {
        var staff = new Staff([new Person { Key = "mara", Name = "Mara", Email = "mara@firm.example" }]);

        Whereabouts.Of(staff, [], Home).Of(staff.Find("mara")!)!.ToString().ShouldBe("slack:T1/mara@firm.example");
    }

    private static ChatAddress Address(string text) => ChatAddress.TryParse(text, out var address) ? address : throw new ArgumentException("no address", nameof(text));
}
