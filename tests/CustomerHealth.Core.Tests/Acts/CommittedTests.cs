using CustomerHealth.Core.Replies;
using CustomerHealth.Testing;

namespace CustomerHealth.Core.Tests.Acts;

/// <summary>CH-4: what is stored is answered as done, also when its effects cannot be read, so that nobody does it twice.</summary>
public sealed class CommittedTests
{
    private readonly Desk _desk = new(Given.Reading("sponsor.relationship", "green", 3), Given.Reading("engagement.last-call", "2026-11-15", 1));

    [Theory]
    [InlineData("acme log call with Ruth", "Noted.")]
    [InlineData("acme set sponsor red left the company", "Recorded.")]
    [InlineData("acme wrong they signed yesterday", "Recorded.")]
    [InlineData("acme cap engagement yellow until 9d because x", "Cap 2 is set.")]
    [InlineData("acme will-churn until 9d because x", "Cap 2 is set.")]
    [InlineData("acme uncap 1", "Cap 1 is lifted.")]
    public async Task Act_StoreBreaksOnceItIsKept_IsDoneAndSaysSo(string text, string done)
    {
        await _desk.AskAsync("acme cap engagement red until 9d because y");
        var before = Kept;
        _desk.Acts.IsBroken = () => Kept > before;

        var reply = await _desk.AskAsync(text);

        Kept.ShouldBe(before + 1);
        (reply.Kind, reply.Text).ShouldBe((ReplyKind.Done, $"{done} What came of it could not be read just now; it need not be done again."));
        reply.Fault.ShouldBeOfType<IOException>();
    }

    [Fact]
    public async Task Act_StoreBreaksBeforeItIsKept_IsAFault()
    {
        _desk.Acts.IsBroken = () => true;

        await Should.ThrowAsync<IOException>(() => _desk.AskAsync("acme log call with Ruth"));

        Kept.ShouldBe(0);
    }

    private int Kept => _desk.Acts.Entries.Count + _desk.Overrides.Audit.Count;
}
