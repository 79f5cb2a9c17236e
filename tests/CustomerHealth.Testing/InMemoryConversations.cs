using CustomerHealth.Core.Conversations;
using NodaTime;

namespace CustomerHealth.Testing;

/// <summary>Conversation references in a list.</summary>
public sealed class InMemoryConversations(params ConversationReference[] references) : IConversationStore
{
    private readonly Lock _gate = new();
    private readonly Dictionary<ChatAddress, ConversationReference> _all = references.ToDictionary(one => one.Address);

    /// <summary>What is kept.</summary>
    public IReadOnlyList<ConversationReference> All
    {
        get
        {
            lock (_gate)
                return [.. Sorted(_all.Values)];
        }
    }

    public Task KeepAsync(ConversationReference reference, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            var known = _all.GetValueOrDefault(reference.Address);
            if (known is null || (reference.SeenAt >= known.SeenAt && (known.DeadSince is null || reference.SeenAt > known.DeadSince)))
                _all[reference.Address] = Filled(reference with { DeadSince = null, DeadBecause = null }, known);
            else
                _all[reference.Address] = Filled(known, reference);
        }

        return Task.CompletedTask;
    }

    public Task<bool> MarkDeadAsync(ChatAddress conversation, string because, Instant at, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (!_all.TryGetValue(conversation, out var known) || known.DeadSince >= at || known.SeenAt > at)
                return Task.FromResult(false);
            _all[conversation] = known with { DeadSince = at, DeadBecause = because };
            return Task.FromResult(true);
        }
    }

    public Task<ConversationReference?> FindAsync(ChatAddress conversation, CancellationToken cancellationToken)
    {
        lock (_gate)
            return Task.FromResult(_all.GetValueOrDefault(conversation));
    }

    public async Task<IReadOnlyList<ConversationReference>> WithAsync(ChatAddress person, CancellationToken cancellationToken) =>
    [
        .. (await AllAsync(person.Platform, person.Workspace, cancellationToken)).Where(one => one.Kind == ConversationKind.Personal
            && (one.Person == person.Place || one.PersonHere == person.Place || string.Equals(one.Email, person.Place, StringComparison.OrdinalIgnoreCase))),
    ];

    public Task<IReadOnlyList<ConversationReference>> AllAsync(string platform, string workspace, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<ConversationReference>>([.. All.Where(one => one.Address.Platform == platform && one.Address.Workspace == workspace)]);

    private static IEnumerable<ConversationReference> Sorted(IEnumerable<ConversationReference> some) =>
        some.OrderBy(one => one.DeadSince is not null).ThenByDescending(one => one.SeenAt).ThenBy(one => one.Address.Place, StringComparer.Ordinal);

    private static ConversationReference Filled(ConversationReference one, ConversationReference? open) => one with
    {
        Person = one.Person ?? open?.Person,
        PersonHere = one.PersonHere ?? open?.PersonHere,
        Email = one.Email ?? open?.Email,
        Name = one.Name ?? open?.Name,
        Team = one.Team ?? open?.Team,
    };
}
