using CustomerHealth.Core.Conversations;

namespace CustomerHealth.Core.Tests.Conversations;

/// <summary>A platform that fails is one that tells nothing: the asker gets a sentence, the operator is told what failed.</summary>
public class ChatPlatformsTests
{
    [Fact]
    public async Task Place_PlatformThatFails_IsNotKnownAndTheOperatorIsTold()
    {
        List<string> told = [];
        var chat = new ChatPlatforms { Directories = [new Failing()], Tell = told.Add };

        (await chat.PlaceAsync(new ChatAddress("slack", "T1", "C1"), CancellationToken.None)).ShouldBeNull();

        told.ShouldHaveSingleItem().ShouldBe("slack could not be asked who reads in slack:T1/C1: InvalidOperationException.");
    }

    [Fact]
    public async Task Place_GivenUpByTheAsker_IsNotTakenForAFailure() =>
        await Should.ThrowAsync<InvalidOperationException>(() => new ChatPlatforms { Directories = [new Failing()] }.PlaceAsync(new ChatAddress("slack", "T1", "C1"), new CancellationToken(canceled: true)));

    private sealed class Failing : IChatDirectory
    {
        public Task<ChatProfile?> ProfileAsync(ChatAddress user, CancellationToken cancellationToken) => throw new InvalidOperationException("xoxb-secret");

        public Task<ChatPlace?> PlaceAsync(ChatAddress place, CancellationToken cancellationToken) => throw new InvalidOperationException("xoxb-secret");
    }
}
