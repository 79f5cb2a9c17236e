namespace CustomerHealth.Core.Reviews;

/// <summary>The words of the roles: for people, and in files.</summary>
public static class RoleWords
{
    /// <summary>Note-taker: as documents print it.</summary>
    public static string Word(MeetingRole role) => role switch
    {
        MeetingRole.Leader => "Leader",
        MeetingRole.Presenter => "Presenter",
        MeetingRole.Moderator => "Moderator",
        MeetingRole.NoteTaker => "Note-taker",
        MeetingRole.Expert => "Expert",
        MeetingRole.Guest => "Guest",
    };

    /// <summary>note-taker: as files write it.</summary>
    public static string Code(MeetingRole role) => Word(role).ToLowerInvariant();
}
