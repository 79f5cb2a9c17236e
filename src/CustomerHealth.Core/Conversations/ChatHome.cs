namespace CustomerHealth.Core.Conversations;

/// <summary>Where people are written to of whom only the address is known, and channels of which only the name is.</summary>
/// <param name="Platform"><c>slack</c>, <c>teams</c>.</param>
/// <param name="Workspace">The workspace or tenant.</param>
public sealed record ChatHome(string Platform, string Workspace)
{
    /// <summary>A person or channel of the home workspace, as people have named it.</summary>
    public ChatAddress At(string place) => new(Platform, Workspace, place);
}
