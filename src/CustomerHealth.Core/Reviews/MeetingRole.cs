namespace CustomerHealth.Core.Reviews;

/// <summary>What a person does in a review (QB-2).</summary>
public enum MeetingRole
{
    /// <summary>Leads the review and takes its decisions.</summary>
    Leader,

    /// <summary>Presents the past quarter and the next.</summary>
    Presenter,

    /// <summary>Keeps to the agenda and the time.</summary>
    Moderator,

    /// <summary>Writes down decisions and commitments.</summary>
    NoteTaker,

    /// <summary>Answers questions on one subject.</summary>
    Expert,

    /// <summary>Listens.</summary>
    Guest,
}
