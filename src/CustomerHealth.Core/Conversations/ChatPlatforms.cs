using CustomerHealth.Core.Outbox;
using CustomerHealth.Core.Replies;
using NodaTime;

namespace CustomerHealth.Core.Conversations;

/// <summary>The chat platforms that are configured here, as one; none until the program serves them or a command writes messages.</summary>
public sealed class ChatPlatforms : IChatDirectory, IMessageComposer
{
    /// <summary>Who looks up people and places, platform by platform.</summary>
    public IReadOnlyList<IChatDirectory> Directories { get; set; } = [];

    /// <summary>Who makes messages, platform by platform.</summary>
    public IReadOnlyList<IMessageComposer> Composers { get; set; } = [];

    /// <summary>Where the operator is told of a platform that fails; standard error until somebody says otherwise.</summary>
    public Action<string> Tell { get; set; } = Console.Error.WriteLine;

    /// <inheritdoc />
    public async Task<ChatProfile?> ProfileAsync(ChatAddress user, CancellationToken cancellationToken)
    {
        foreach (var directory in Directories)
        {
            if (await directory.ProfileAsync(user, cancellationToken) is { } profile)
                return profile;
        }

        return null;
    }

    /// <inheritdoc />
    public async Task<ChatPlace?> PlaceAsync(ChatAddress place, CancellationToken cancellationToken)
    {
        foreach (var directory in Directories)
        {
            try
            {
                if (await directory.PlaceAsync(place, cancellationToken) is { } known)
                    return known;
            }
            catch (Exception wrong) when (!cancellationToken.IsCancellationRequested)
            {
                Tell($"{place.Platform} could not be asked who reads in {place}: {wrong.GetType().Name}."); // to the asker, a place that cannot be looked into
            }
        }

        return null;
    }

    /// <inheritdoc />
    public bool Reaches(ChatAddress to) => Composers.Any(composer => composer.Reaches(to));

    /// <inheritdoc />
    public OutgoingMessage Compose(ChatAddress to, Reply reply, string dedupeKey, Instant dueAt) =>
        Composers.First(composer => composer.Reaches(to)).Compose(to, reply, dedupeKey, dueAt);
}
