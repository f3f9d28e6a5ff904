from careplans.routes import following, planning

app_name = "careplans"
urlpatterns = [*planning.routes, *following.routes]
