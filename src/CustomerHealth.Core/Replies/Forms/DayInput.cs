namespace CustomerHealth.Core.Replies.Forms;

/// <summary>A day, answered as <c>2026-11-27</c>.</summary>
public sealed record DayInput : FormInput;
